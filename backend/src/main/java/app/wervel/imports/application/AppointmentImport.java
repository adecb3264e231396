package app.wervel.imports.application;

import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientReference;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.RoomRow;
import app.wervel.scheduling.application.AppointmentBatch;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentTypeQueries;
import app.wervel.scheduling.application.AppointmentTypeRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings in appointments. A preview books all of them, and undoes that before anybody sees it: so
 * it says what booking says, of clashes between the file's own lines too.
 */
@Component
class AppointmentImport {
    private static final long LONGEST_MINUTES = 1440;

    private final PatientQueries patients;
    private final AppointmentTypeQueries types;
    private final AgendaSetupQueries setup;
    private final AppointmentBatch appointments;
    private final JdbcClient jdbc;
    private final Clock clock;

    AppointmentImport(
            PatientQueries patients,
            AppointmentTypeQueries types,
            AgendaSetupQueries setup,
            AppointmentBatch appointments,
            JdbcClient jdbc,
            Clock clock) {
        this.patients = patients;
        this.types = types;
        this.setup = setup;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ImportReport bringIn(
            CsvTable table,
            ImportMapping mapping,
            ImportChoices choices,
            boolean store,
            ImportProgress progress) {
        List<AppointmentLine> lines =
                table.lines().stream()
                        .map(line ->
                                AppointmentLine.read(
                                        new LineReader(line, mapping),
                                        table.headings().size(),
                                        clock.getZone()))
                        .toList();
        List<AppointmentLine> bookable = new ArrayList<>();
        List<AppointmentData> wanted = lookUp(lines, choices.outsideHours(), bookable);
        boolean flawless = bookable.size() == lines.size();
        boolean stored = book(bookable, wanted, store && flawless, progress) && store && flawless;
        List<ImportError> errors =
                lines.stream().flatMap(line -> line.reader().errors().stream()).toList();
        return new ImportReport(
                ImportKind.APPOINTMENTS,
                lines.size(),
                lines.size() - (int) errors.stream().map(ImportError::line).distinct().count(),
                stored,
                lines.stream()
                        .limit(ImportReport.PREVIEWED_LINES)
                        .map(line -> line.reader().preview())
                        .toList(),
                errors,
                List.of());
    }

    /** True when nothing was refused. */
    private boolean book(
            List<AppointmentLine> lines,
            List<AppointmentData> wanted,
            boolean store,
            ImportProgress progress) {
        var refusals =
                appointments.book(wanted, store, done -> progress.report(done, wanted.size()));
        for (var refusal : refusals) {
            lines.get(refusal.index())
                    .reader()
                    .refuse(
                            refusal.field() == null
                                    ? null
                                    : ImportField.ofRefused(
                                                    ImportKind.APPOINTMENTS, refusal.field())
                                            .orElse(null),
                            refusal.code(),
                            refusal.details().toArray(String[]::new));
        }
        return refusals.isEmpty();
    }

    /** What can be booked; its lines are added to the second list, in the same order. */
    private List<AppointmentData> lookUp(
            List<AppointmentLine> lines, boolean outsideHours, List<AppointmentLine> bookable) {
        var people = patientsOf(lines);
        var directory = directory();
        List<AppointmentData> wanted = new ArrayList<>();
        for (AppointmentLine line : lines) {
            var patient = patient(line, people.get(line));
            var practitioner = find(line, ImportField.PRACTITIONER, directory.practitioners());
            var type = find(line, ImportField.TYPE, directory.types());
            var room = find(line, ImportField.ROOM, directory.rooms());
            Instant end = end(line, type);
            if (!line.reader().isFaulty()) {
                bookable.add(line);
                wanted.add(
                        new AppointmentData(
                                Objects.requireNonNull(practitioner).value(),
                                room == null ? null : room.value(),
                                null,
                                Objects.requireNonNull(patient).id(),
                                Objects.requireNonNull(type).value().id(),
                                line.start(),
                                end,
                                line.reader().text(ImportField.NOTE),
                                null,
                                outsideHours));
            }
        }
        return wanted;
    }

    /** Everybody in one question; lines that name nobody are left out. */
    private Map<AppointmentLine, List<PatientRow>> patientsOf(List<AppointmentLine> lines) {
        List<AppointmentLine> asking =
                lines.stream().filter(line -> line.patient() != null).toList();
        var found =
                patients.referredTo(
                        asking.stream()
                                .map(line -> Objects.requireNonNull(line.patient()))
                                .toList());
        Map<AppointmentLine, List<PatientRow>> people = new HashMap<>();
        for (int i = 0; i < asking.size(); i++) {
            people.put(asking.get(i), found.getOrDefault(i, List.of()));
        }
        return people;
    }

    private static @Nullable PatientRow patient(
            AppointmentLine line, @Nullable List<PatientRow> found) {
        PatientReference reference = line.patient();
        if (reference == null || found == null) {
            return null;
        }
        var named =
                reference.number() == null ? ImportField.FAMILY_NAME : ImportField.PATIENT_NUMBER;
        if (found.size() != 1) {
            line.reader()
                    .refuse(
                            named,
                            found.isEmpty()
                                    ? "imports.patient-unknown"
                                    : "imports.patient-ambiguous");
            return null;
        }
        PatientRow patient = found.getFirst();
        if (reference.birthDate() != null && !patient.birthDate().equals(reference.birthDate())) {
            line.reader().refuse(ImportField.BIRTH_DATE, "imports.patient-other-birth-date");
            return null;
        }
        line.reader().show(ImportField.FAMILY_NAME, patient.name().sortable());
        return patient;
    }

    private @Nullable Instant end(AppointmentLine line, @Nullable Entry<AppointmentTypeRow> type) {
        Long minutes = line.minutes();
        if (line.start() == null || type == null) {
            return null;
        }
        if (minutes == null) {
            line.reader().show(ImportField.MINUTES, String.valueOf(type.value().minutes()));
            return null;
        }
        if (minutes == 0 || minutes > LONGEST_MINUTES) {
            line.reader().refuse(ImportField.MINUTES, "appointment.length-out-of-range");
            return null;
        }
        return line.start().plus(Duration.ofMinutes(minutes));
    }

    private static <T> @Nullable Entry<T> find(
            AppointmentLine line, ImportField field, Map<String, List<Entry<T>>> known) {
        String name = line.reader().text(field);
        if (name == null) {
            return null;
        }
        List<Entry<T>> found = known.getOrDefault(key(name), List.of());
        if (found.size() != 1) {
            line.reader()
                    .refuse(field, found.isEmpty() ? "imports.name-unknown" : "imports.ambiguous");
            return null;
        }
        line.reader().show(field, found.getFirst().name());
        return found.getFirst();
    }

    private Directory directory() {
        return new Directory(
                byName(practitioners()),
                byName(
                        types.all().stream()
                                .filter(AppointmentTypeRow::active)
                                .map(type -> new Entry<>(type.name(), type, type.name()))
                                .toList()),
                byName(
                        setup.rooms().stream()
                                .filter(RoomRow::active)
                                .map(room -> new Entry<>(room.name(), room.id(), room.name()))
                                .toList()));
    }

    /** Each by user name and by display name. */
    private List<Entry<UserId>> practitioners() {
        List<Entry<UserId>> entries = new ArrayList<>();
        jdbc.sql(
                        "SELECT id, username, display_name FROM app_user"
                                + " WHERE role = 'PRACTITIONER' AND enabled")
                .query(row -> {
                    var id = new UserId(row.getObject("id", UUID.class));
                    var name = row.getString("display_name");
                    entries.add(new Entry<>(name, id, name));
                    if (!key(row.getString("username")).equals(key(name))) {
                        entries.add(new Entry<>(row.getString("username"), id, name));
                    }
                });
        return entries;
    }

    private static <T> Map<String, List<Entry<T>>> byName(List<Entry<T>> entries) {
        Map<String, List<Entry<T>>> byName = new HashMap<>();
        entries.forEach(entry ->
                byName.computeIfAbsent(key(entry.called()), name -> new ArrayList<>()).add(entry));
        return byName;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param called what a file may say
     * @param name what is shown
     */
    private record Entry<T>(String called, T value, String name) {}

    private record Directory(
            Map<String, List<Entry<UserId>>> practitioners,
            Map<String, List<Entry<AppointmentTypeRow>>> types,
            Map<String, List<Entry<RoomId>>> rooms) {}
}
