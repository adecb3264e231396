package app.wervel.billing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.EncounterService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class BillingServiceIT {
    @Autowired BillingService billing;
    @Autowired EncounterService encounters;
    @Autowired PatientService patients;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired CurrentUser currentUser;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private PatientId patient;
    private LocalDate today;

    @BeforeEach
    void aPatientInTreatment() {
        users.logInAs(Role.PRACTITIONER, "declarant");
        today = LocalDate.now(clock);
        var data =
                PatientData.minimal(
                        null, "=Formule", "Joke", LocalDate.of(1980, 5, 5), "0612345678");
        patient = patients.register(data, true).id();
        care.episode(patient);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void everySignedContactIsALineAndNoCellIsAFormula() {
        billing.rememberAgb(currentUser.get().id(), "04 12 34 56");
        note(true);
        note(false);

        String file = new String(billing.csv(today, today), StandardCharsets.UTF_8);

        assertThat(file).startsWith("\uFEFFpatientnummer;naam;");
        var mine = file.lines().filter(line -> line.contains("Formule")).toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst())
                .contains(";05-05-1980;")
                .contains(";Test declarant;04123456;")
                .contains(";treatment;;direct;");
        assertThat(file).doesNotContain(";=");
    }

    @Test
    void whatIsMissingIsCounted() {
        var before = billing.preview(today, today);
        note(true);
        note(false);

        var after = billing.preview(today, today);

        assertThat(after.encounters()).isEqualTo(before.encounters() + 1);
        assertThat(after.unsigned()).isEqualTo(before.unsigned() + 1);
        assertThat(after.withoutDiagnosisCode()).isEqualTo(before.withoutDiagnosisCode() + 1);
    }

    @Test
    void theLastSignedDiagnosisGivesTheCode() {
        note(true);
        int without = billing.preview(today, today).withoutDiagnosisCode();
        diagnosed("1234", clock.instant());

        assertThat(billing.preview(today, today).withoutDiagnosisCode()).isEqualTo(without - 1);
        assertThat(file(today, today)).contains(";treatment;1234;direct;");
    }

    @Test
    void eachContactHasTheCodeOfItsDay() {
        diagnosed("1111", lastMinuteOf(today.minusDays(20)));
        diagnosed("2222", lastMinuteOf(today.minusDays(10)));
        for (int ago : List.of(30, 20, 11, 10, 0)) {
            note(today.minusDays(ago));
        }

        assertThat(mine(today.minusDays(30), today))
                .extracting(line -> line.split(";", -1)[8])
                .containsExactly("1111", "1111", "1111", "2222", "2222");
        assertThat(mine(today.minusDays(10), today)).hasSize(2);
    }

    @Test
    void aNoteEnteredInErrorIsNoLineAndAnAmendedOneIsOneOnItsNewDay() {
        var wrong = note(true);
        encounters.markEnteredInError(wrong.id(), wrong.version(), "Verkeerde dossier");
        var late = note(true);
        var amended =
                encounters.amend(
                        late.id(), late.version(), said(today.minusDays(3)), "Verkeerde dag");
        encounters.amend(
                amended.id(), amended.version(), said(today.minusDays(2)), "Toch een dag later");

        assertThat(mine(today.minusDays(5), today))
                .singleElement()
                .asString()
                .contains(DateTimeFormatter.ofPattern(";dd-MM-yyyy;").format(today.minusDays(2)));
    }

    @Test
    void theFirstAndTheLastDayOfThePeriodBelongToIt() {
        for (int ago = 2; ago <= 5; ago++) {
            note(today.minusDays(ago));
        }

        assertThat(mine(today.minusDays(4), today.minusDays(3))).hasSize(2);
        assertThat(mine(today.minusDays(4), today.minusDays(4))).hasSize(1);
    }

    @Test
    void thePeriodIsAYearAtMost() {
        for (var until : List.of(today.minusDays(1), today.plusYears(2))) {
            assertThatThrownBy(() -> billing.csv(today, until))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("billing.period-invalid");
        }
        assertThatThrownBy(() -> billing.preview(null, today)).hasMessageContaining("from");
        assertThatThrownBy(() -> billing.rememberAgb(currentUser.get().id(), "12"))
                .hasMessageContaining("practice.agb-invalid");
    }

    @Test
    void moreLinesTakeNoMoreStatements() {
        note(true);
        var few = TestQueries.of(() -> billing.csv(today, today));
        for (int i = 0; i < 10; i++) {
            note(true);
        }

        assertThat(TestQueries.of(() -> billing.csv(today, today))).hasSameSizeAs(few);
    }

    @Test
    void everyPatientOfTheFileIsInTheAccessLog() {
        note(true);
        billing.csv(today, today);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .filteredOn(row -> row.objectType().equals("Billing"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoSeesNoDiagnosesGetsNoFile(Role role) {
        users.logInAs(role);

        assertThatThrownBy(() -> billing.csv(today, today))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> billing.preview(today, today))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Instant lastMinuteOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).minusMinutes(1).toInstant();
    }

    private void diagnosed(String code, Instant at) {
        jdbc.update(
                """
                INSERT INTO physio_diagnosis (id, version, patient_id, episode_id, started_by, started_at, status, signed_by,
                    signed_at, content, code, code_description)
                SELECT gen_random_uuid(), 0, patient_id, id, ?, ?, 'SIGNED', ?, ?, '{}', ?, 'Verzonnen'
                FROM episode_of_care WHERE patient_id = ?
                """,
                currentUser.get().userId(),
                Timestamp.from(at),
                currentUser.get().userId(),
                Timestamp.from(at),
                code,
                patient.value());
    }

    private String file(LocalDate from, LocalDate until) {
        return new String(billing.csv(from, until), StandardCharsets.UTF_8);
    }

    private List<String> mine(LocalDate from, LocalDate until) {
        String number =
                jdbc.queryForObject(
                        "SELECT number FROM patient WHERE id = ?", String.class, patient.value());
        return file(from, until).lines().filter(line -> line.startsWith(number + ";")).toList();
    }

    private EncounterDetails note(boolean sign) {
        return sign ? note(today) : draft(today);
    }

    private EncounterDetails note(LocalDate day) {
        var saved = draft(day);
        return encounters.sign(saved.id(), saved.version());
    }

    private EncounterDetails draft(LocalDate day) {
        EncounterDetails draft = encounters.startForPatient(patient);
        return encounters.save(draft.id(), draft.version(), said(day));
    }

    private static EncounterData said(LocalDate day) {
        return new EncounterData(
                null, null, null, day, null, null, "S", null, null, "P", null, null, null, null,
                null);
    }
}
