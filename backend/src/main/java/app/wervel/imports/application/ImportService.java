package app.wervel.imports.application;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings in what a file holds. The transactions, the access log and the checks are those of the
 * services that store it. What was brought in cannot be taken back as a whole: hence the preview.
 */
@Service
@PreAuthorize("hasAuthority('import:run')")
public class ImportService {
    private final PatientImport patients;
    private final AppointmentImport appointments;

    ImportService(PatientImport patients, AppointmentImport appointments) {
        this.patients = patients;
        this.appointments = appointments;
    }

    /**
     * @throws DomainRuleViolation {@code imports.…} as {@link CsvTableReader#read} tells
     */
    public CsvTable read(byte[] file) {
        return CsvTableReader.read(file);
    }

    /**
     * What the file would bring in. Stores nothing.
     *
     * @throws InvalidInput {@code imports.column-required}, {@code imports.column-unknown} on the
     *     ids of fields
     */
    public ImportReport preview(
            CsvTable table, ImportMapping mapping, ImportChoices choices, ImportProgress progress) {
        return bringIn(table, mapping, choices, false, progress);
    }

    /**
     * Brings in everything or, when the report has an error, nothing: in one transaction.
     *
     * @throws InvalidInput as {@link #preview}
     */
    public ImportReport run(
            CsvTable table, ImportMapping mapping, ImportChoices choices, ImportProgress progress) {
        return bringIn(table, mapping, choices, true, progress);
    }

    private ImportReport bringIn(
            CsvTable table,
            ImportMapping mapping,
            ImportChoices choices,
            boolean store,
            ImportProgress progress) {
        mapping.requireComplete(table);
        return switch (mapping.kind()) {
            case PATIENTS -> patients.bringIn(table, mapping, choices, store, progress);
            case APPOINTMENTS -> appointments.bringIn(table, mapping, choices, store, progress);
        };
    }
}
