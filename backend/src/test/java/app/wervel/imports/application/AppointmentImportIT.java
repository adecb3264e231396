package app.wervel.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.scheduling.application.AppointmentBatch;
import app.wervel.scheduling.application.AppointmentChanged;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@BackendIT
@RecordApplicationEvents
class AppointmentImportIT {
    private static final String HEADINGS =
            "Nummer;Achternaam;Geboortedatum;Therapeut;Soort;Datum;Tijd;Duur;Opmerking\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final LocalDate BORN = LocalDate.of(1980, 5, 5);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired ImportService imports;
    @Autowired AppointmentBatch batch;
    @Autowired AppointmentService bookings;
    @Autowired PatientService patients;
    @Autowired TestAgenda testAgenda;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired ApplicationEvents events;

    private TestAgenda.Place place;
    private PatientDetails patient;

    @BeforeEach
    void receptionIsAtWork() {
        place = testAgenda.open();
        users.logInAs(Role.RECEPTION);
        patient = register();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private PatientDetails register() {
        var name = "Agendavrouw" + COUNT.incrementAndGet();
        return patients.register(
                PatientData.minimal("van den", name, "Joke", BORN, "0612345678"), true);
    }

    private long appointments() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM appointment WHERE practitioner_id = ?",
                Long.class,
                place.practitioner().value());
    }

    private String typeName() {
        return jdbc.queryForObject(
                "SELECT name FROM appointment_type WHERE id = ?",
                String.class,
                place.followUp().value());
    }

    private String line(PatientDetails who, LocalDate day, String time) {
        return line(Long.toString(who.number()), "", "", place.username(), day, time);
    }

    private String line(
            String number,
            String name,
            String born,
            String practitioner,
            LocalDate day,
            String time) {
        return "%s;%s;%s;%s;%s;%s;%s;;Uit het oude systeem\n"
                .formatted(number, name, born, practitioner, typeName(), day.format(DATE), time);
    }

    private static CsvTable table(String lines) {
        return CsvTableReader.read((HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport run(String lines) {
        return run(lines, false);
    }

    private ImportReport run(String lines, boolean outsideHours) {
        var table = table(lines);
        return imports.run(
                table,
                ImportMapping.guess(ImportKind.APPOINTMENTS, table),
                new ImportChoices(Set.of(), outsideHours),
                (done, total) -> {});
    }

    private ImportReport preview(String lines) {
        var table = table(lines);
        return imports.preview(
                table,
                ImportMapping.guess(ImportKind.APPOINTMENTS, table),
                ImportChoices.NONE,
                (done, total) -> {});
    }

    @Test
    void aLineIsBookedByNumberOrByNameAndBirthDateAndTellsNobody() {
        var other = register();
        var report =
                run(
                        line(patient, TestDays.monday(), "09:00")
                                + line(
                                        "",
                                        "VAN DEN " + other.name().familyName(),
                                        "05-05-1980",
                                        "test " + place.username(),
                                        TestDays.monday(),
                                        "9:30"));

        assertThat(report.errors()).isEmpty();
        assertThat(report.stored()).isTrue();
        assertThat(report.ready()).isEqualTo(2);
        assertThat(
                        jdbc.queryForList(
                                "SELECT start_at FROM appointment WHERE practitioner_id = ? ORDER BY start_at",
                                java.sql.Timestamp.class,
                                place.practitioner().value()))
                .extracting(java.sql.Timestamp::toInstant)
                .containsExactly(
                        TestDays.at(TestDays.monday(), "09:00"),
                        TestDays.at(TestDays.monday(), "09:30"));
        assertThat(
                        jdbc.queryForList(
                                "SELECT patient_id FROM appointment WHERE practitioner_id = ? ORDER BY start_at",
                                java.util.UUID.class,
                                place.practitioner().value()))
                .containsExactly(patient.id().value(), other.id().value());
        assertThat(events.stream(AppointmentChanged.class)).isEmpty();
    }

    @Test
    void aPreviewBooksNothingAndSaysWhoAndWhatIsMeant() {
        var report = preview(line(patient, TestDays.monday(), "09:00"));

        assertThat(report.stored()).isFalse();
        assertThat(report.ready()).isEqualTo(1);
        assertThat(report.first().getFirst().values())
                .containsEntry(ImportField.FAMILY_NAME, patient.name().sortable())
                .containsEntry(ImportField.PRACTITIONER, "Test " + place.username())
                .containsEntry(ImportField.MINUTES, "30");
        assertThat(appointments()).isZero();
    }

    @Test
    void whileAFileIsTriedColleaguesBookOnItsDays() throws Exception {
        var day = TestDays.monday();
        var table = table(line(patient, day, "09:00") + line(patient, day.plusDays(1), "09:00"));
        var other = register();
        var colleagues = new ArrayList<Future<AppointmentRow>>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var report =
                    imports.preview(
                            table,
                            ImportMapping.guess(ImportKind.APPOINTMENTS, table),
                            new ImportChoices(Set.of(), true),
                            (done, total) -> {
                                if (done == 1) {
                                    colleagues.add(
                                            thread.submit(
                                                    users.inThread(
                                                            Role.RECEPTION,
                                                            () -> book(other, day.plusDays(1)))));
                                    awaited(colleagues.getFirst());
                                }
                            });

            assertThat(report.errors()).isEmpty();
        }
        assertThat(colleagues).hasSize(1);
        assertThat(appointments()).isEqualTo(1);
    }

    private AppointmentRow book(PatientDetails who, LocalDate day) {
        return bookings.book(
                new AppointmentData(
                        place.practitioner(),
                        null,
                        null,
                        who.id(),
                        place.followUp(),
                        TestDays.at(day, "10:00"),
                        null,
                        null,
                        null,
                        true));
    }

    /** Booked, while the preview stands still in the middle of its first day. */
    private static void awaited(Future<AppointmentRow> booking) {
        try {
            booking.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException kept) {
            throw new AssertionError("The colleague had to wait", kept);
        }
    }

    @Test
    void linesOfOneDayAreTriedTogetherInTheOrderOfTheFile() {
        var day = TestDays.monday();

        var report =
                preview(
                        line(patient, day.plusDays(1), "09:15")
                                + line(register(), day, "09:00")
                                + line(register(), day, "09:15")
                                + line(register(), day.plusDays(1), "09:00"));

        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::code)
                .containsExactly(
                        tuple(4L, "appointment.practitioner-overlap"),
                        tuple(5L, "appointment.practitioner-overlap"));
        assertThat(appointments()).isZero();
    }

    @Test
    void whatCannotBeBookedIsToldByLineAndColumnAndNothingIsBooked() {
        var day = TestDays.monday();
        var report =
                run(
                        line(patient, day, "09:00")
                                + line(register(), day, "09:15")
                                + line(patient, day, "07:00")
                                + line("99999999", "", "", place.username(), day, "10:00")
                                + line("", "Niemand", "05-05-1980", place.username(), day, "10:00")
                                + line("", "", "", place.username(), day, "10:00")
                                + line(
                                        Long.toString(patient.number()),
                                        "",
                                        "06-05-1980",
                                        place.username(),
                                        day,
                                        "10:00")
                                + line(
                                        Long.toString(patient.number()),
                                        "",
                                        "",
                                        "onbekend",
                                        day,
                                        "10:00")
                                + line(patient, day, "kwart over 10")
                                + line(patient, day.minusYears(3), "10:00"));

        assertThat(report.stored()).isFalse();
        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::field, ImportError::code)
                .containsExactly(
                        tuple(3L, null, "appointment.practitioner-overlap"),
                        tuple(4L, null, "appointment.outside-working-hours"),
                        tuple(5L, ImportField.PATIENT_NUMBER, "imports.patient-unknown"),
                        tuple(6L, ImportField.FAMILY_NAME, "imports.patient-unknown"),
                        tuple(7L, ImportField.FAMILY_NAME, "text.required"),
                        tuple(7L, ImportField.BIRTH_DATE, "text.required"),
                        tuple(8L, ImportField.BIRTH_DATE, "imports.patient-other-birth-date"),
                        tuple(9L, ImportField.PRACTITIONER, "imports.name-unknown"),
                        tuple(10L, ImportField.TIME, "imports.time-unreadable"),
                        tuple(11L, ImportField.TIME, "appointment.start-out-of-range"));
        assertThat(report.errors().getFirst().details())
                .containsExactly("Test " + place.username(), "09:30");
        assertThat(appointments()).isZero();
    }

    @Test
    void twoPeopleOfOneNameAndBirthDateAreNotGuessedBetween() {
        var name = "Tweeling" + COUNT.incrementAndGet();
        patients.register(PatientData.minimal("", name, "Jan", BORN, "0611111111"), true);
        patients.register(PatientData.minimal("", name, "Piet", BORN, "0622222222"), true);

        var report =
                run(line("", name, "05-05-1980", place.username(), TestDays.monday(), "10:00"));

        assertThat(report.errors())
                .extracting(ImportError::code)
                .containsExactly("imports.patient-ambiguous");
    }

    @Test
    void aTimeThatTheClockJumpsOverIsAnErrorOfItsLine() {
        var night = LocalDate.of(2027, 3, 28);

        var report = run(line(patient, night, "02:30"), true);

        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::field, ImportError::code)
                .containsExactly(tuple(2L, ImportField.TIME, "appointment.time-does-not-exist"));
    }

    @Test
    void outsideWorkingHoursIsBookedWhenThatIsChosen() {
        var report = run(line(patient, TestDays.monday(), "07:00"), true);

        assertThat(report.stored()).isTrue();
        assertThat(appointments()).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceClashes() {
        String file = line(patient, TestDays.monday(), "09:00");
        run(file);

        var again = run(file);

        assertThat(again.stored()).isFalse();
        assertThat(again.errors()).extracting(ImportError::line).containsExactly(2L);
        assertThat(appointments()).isEqualTo(1);
    }

    @Test
    void ofAThousandLinesExactlyTheThirtySevenBrokenOnesAreToldAndTheMendedFileIsBooked() {
        List<PatientDetails> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(register());
        }
        List<String> good = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String time = "%02d:%02d".formatted(8 + i % 20 / 2, i % 2 * 30);
            good.add(line(people.get(i % 20), TestDays.monday().plusDays(i / 20), time));
        }
        List<String> broken = new ArrayList<>(good);
        Set<Long> brokenLines = new TreeSet<>();
        for (int i = 0; i < 37; i++) {
            int at = 11 + i * 26;
            broken.set(
                    at,
                    switch (i % 4) {
                        case 0 -> good.get(at - 1);
                        case 1 -> good.get(at).replace(place.username(), "onbekend");
                        case 2 -> good.get(at).replace(";;Uit", ";x;Uit");
                        default -> good.get(at).replace(";;Uit", ";Uit");
                    });
            brokenLines.add(at + 2L);
        }

        var refused = run(String.join("", broken), true);

        assertThat(refused.stored()).isFalse();
        assertThat(refused.errors().stream().map(ImportError::line).collect(Collectors.toSet()))
                .isEqualTo(brokenLines);
        assertThat(appointments()).isZero();

        var stored = run(String.join("", good), true);

        assertThat(stored.errors()).isEmpty();
        assertThat(stored.stored()).isTrue();
        assertThat(appointments()).isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRACTITIONER", "ADMINISTRATOR"})
    void onlyReceptionImports(Role role) {
        String file = line(patient, TestDays.monday(), "09:00");
        users.logInAs(role);

        assertThatThrownBy(() -> run(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> preview(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> batch.book(List.of(), true, done -> {}))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(appointments()).isZero();
    }
}
