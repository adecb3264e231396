package app.wervel.imports.application;

import app.wervel.imports.application.CsvTable.CsvLine;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which column of a file holds what.
 *
 * @param columns counted from 0; a field without a column is not in the file
 */
public record ImportMapping(ImportKind kind, Map<ImportField, Integer> columns, ImportDates dates) {
    private static final int LINES_LOOKED_AT = 200;
    private static final List<ImportField> DATE_FIELDS =
            List.of(ImportField.BIRTH_DATE, ImportField.DATE);

    public ImportMapping {
        columns = Map.copyOf(columns);
    }

    /** By the headings, and by how the first dates are written. */
    public static ImportMapping guess(ImportKind kind, CsvTable table) {
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        Set<Integer> taken = new HashSet<>();
        for (ImportField field : kind.fields()) {
            for (int column = 0; column < table.headings().size(); column++) {
                if (!taken.contains(column) && field.isHeaded(table.headings().get(column))) {
                    columns.put(field, column);
                    taken.add(column);
                    break;
                }
            }
        }
        var unknown = new ImportMapping(kind, columns, ImportDates.DAY_FIRST);
        var written =
                table.lines().stream()
                        .limit(LINES_LOOKED_AT)
                        .flatMap(line ->
                                DATE_FIELDS.stream().map(field -> unknown.cell(line, field)))
                        .filter(text -> !text.isEmpty())
                        .toList();
        return new ImportMapping(kind, columns, ImportDates.guess(written));
    }

    /**
     * @throws InvalidInput {@code imports.column-required} on the id of each field that no file can
     *     do without, {@code imports.column-unknown} where the file has no such column
     */
    void requireComplete(CsvTable table) {
        var checks = new FieldChecks();
        switch (kind) {
            case PATIENTS -> {
                requireAll(checks, ImportField.FAMILY_NAME, ImportField.BIRTH_DATE);
                if (!has(ImportField.EMAIL)) {
                    requireAll(checks, ImportField.PHONE);
                }
            }
            case APPOINTMENTS -> {
                if (!has(ImportField.PATIENT_NUMBER)) {
                    requireAll(checks, ImportField.FAMILY_NAME, ImportField.BIRTH_DATE);
                }
                requireAll(
                        checks,
                        ImportField.PRACTITIONER,
                        ImportField.TYPE,
                        ImportField.DATE,
                        ImportField.TIME);
            }
        }
        columns.forEach((field, column) ->
                checks.require(
                        column >= 0 && column < table.headings().size(),
                        field.id(),
                        "imports.column-unknown"));
        checks.throwIfAny();
    }

    private void requireAll(FieldChecks checks, ImportField... fields) {
        Arrays.stream(fields)
                .forEach(
                        field -> checks.require(has(field), field.id(), "imports.column-required"));
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The text in that field's column; empty when there is none. */
    String cell(CsvLine line, ImportField field) {
        if (!has(field)) {
            return "";
        }
        int column = Objects.requireNonNull(columns.get(field));
        return column < line.cells().size() ? line.cells().get(column) : "";
    }
}
