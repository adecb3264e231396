package app.wervel.imports.application;

import app.wervel.imports.application.ImportReport.Duplicate;
import app.wervel.imports.application.ImportReport.PreviewLine;
import app.wervel.patient.PersonName;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings in patients, by the same rules as somebody who registers them one by one. */
@Component
class PatientImport {
    private final PatientService service;
    private final PatientQueries queries;

    PatientImport(PatientService service, PatientQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    ImportReport bringIn(
            CsvTable table,
            ImportMapping mapping,
            ImportChoices choices,
            boolean store,
            ImportProgress progress) {
        List<PatientLine> lines = new ArrayList<>();
        for (CsvTable.CsvLine line : table.lines()) {
            var read = PatientLine.read(new LineReader(line, mapping), table.headings().size());
            read.valid().ifPresent(data -> check(data, read.reader()));
            lines.add(read);
        }
        List<PatientLine> valid = lines.stream().filter(line -> line.valid().isPresent()).toList();
        List<Duplicate> duplicates = duplicates(valid);
        List<ImportError> errors =
                lines.stream().flatMap(line -> line.reader().errors().stream()).toList();
        List<PatientData> wanted = wanted(valid, duplicates, choices);
        boolean stored = store && errors.isEmpty() && !wanted.isEmpty();
        if (stored) {
            service.registerAll(wanted, done -> progress.report(done, wanted.size()));
        }
        return new ImportReport(
                ImportKind.PATIENTS,
                lines.size(),
                wanted.size(),
                stored,
                preview(lines),
                errors,
                duplicates);
    }

    private void check(PatientData data, LineReader reader) {
        try {
            service.check(data);
        } catch (InvalidInput refused) {
            refused.errors()
                    .forEach(error ->
                            reader.refuse(
                                    ImportField.ofRefused(ImportKind.PATIENTS, error.field())
                                            .orElse(null),
                                    error.code()));
        }
    }

    private List<Duplicate> duplicates(List<PatientLine> valid) {
        List<PatientData> all = valid.stream().map(PatientImport::data).toList();
        List<Duplicate> duplicates = new ArrayList<>();
        for (var known : queries.likelyDuplicatesOfAll(all)) {
            var line = valid.get(known.index());
            duplicates.add(
                    new Duplicate(
                            line.reader().number(),
                            nameOf(line),
                            known.row(),
                            null,
                            known.sameBsn()));
        }
        Set<Long> found = duplicates.stream().map(Duplicate::line).collect(Collectors.toSet());
        var people = new PeopleInFile();
        for (PatientLine line : valid) {
            var twin = people.earlier(line.reader().number(), data(line));
            if (twin.isPresent() && !found.contains(line.reader().number())) {
                duplicates.add(
                        new Duplicate(
                                line.reader().number(),
                                nameOf(line),
                                null,
                                twin.get().line(),
                                twin.get().sameBsn()));
            }
        }
        duplicates.sort(Comparator.comparingLong(Duplicate::line));
        return duplicates;
    }

    private static List<PatientData> wanted(
            List<PatientLine> valid, List<Duplicate> duplicates, ImportChoices choices) {
        Set<Long> leftOut =
                duplicates.stream()
                        .filter(duplicate ->
                                duplicate.sameBsn()
                                        || !choices.acceptedLines().contains(duplicate.line()))
                        .map(Duplicate::line)
                        .collect(Collectors.toSet());
        return valid.stream()
                .filter(line -> !leftOut.contains(line.reader().number()))
                .map(PatientImport::data)
                .toList();
    }

    private static PatientData data(PatientLine line) {
        return Objects.requireNonNull(line.data());
    }

    private static String nameOf(PatientLine line) {
        PatientData data = data(line);
        return new PersonName(
                        Objects.requireNonNull(data.familyName()),
                        data.familyNamePrefix(),
                        data.givenName(),
                        data.initials())
                .sortable();
    }

    private static List<PreviewLine> preview(List<PatientLine> lines) {
        return lines.stream()
                .limit(ImportReport.PREVIEWED_LINES)
                .map(line -> line.reader().preview())
                .toList();
    }
}
