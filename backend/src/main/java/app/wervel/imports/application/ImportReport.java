package app.wervel.imports.application;

import app.wervel.patient.application.PatientRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file would bring in, or has brought in.
 *
 * @param total how many lines the file has
 * @param ready how many would be stored when there were no errors; after storing: how many were
 * @param stored false: nothing was
 * @param first the first lines as they would become
 * @param errors by line
 * @param duplicates patients that are known already, as it seems, by line
 */
public record ImportReport(
        ImportKind kind,
        int total,
        int ready,
        boolean stored,
        List<PreviewLine> first,
        List<ImportError> errors,
        List<Duplicate> duplicates) {
    public static final int PREVIEWED_LINES = 50;

    public ImportReport {
        first = List.copyOf(first);
        errors = List.copyOf(errors);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * @param values as they would be stored, of the fields that have one
     */
    public record PreviewLine(long line, Map<ImportField, String> values, boolean faulty) {
        public PreviewLine {
            values = Map.copyOf(values);
        }
    }

    /**
     * @param name of the patient in the file
     * @param known the patient who is registered already; null: the same person stands on an
     *     earlier line
     * @param earlierLine in this file; null: the patient is registered already
     * @param sameBsn then it is the same person for certain, and the line can only be left out
     */
    public record Duplicate(
            long line,
            String name,
            @Nullable PatientRow known,
            @Nullable Long earlierLine,
            boolean sameBsn) {}
}
