package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.Access;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingEmergencySheetRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class EmergencySheetServiceIT {
    @Autowired EmergencySheetService sheets;
    @Autowired IntakeService intakes;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingEmergencySheetRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private PatientId patient;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    /** R-CES-1: a changed feeling in the saddle area is an emergency. */
    private IntakeId saddleAnaesthesia() {
        return intakes.start(
                        patient,
                        IntakeDraft.direct(
                                Map.of(
                                        "duration_days",
                                        2,
                                        "numbness",
                                        List.of("saddle_genital"),
                                        "bladder_bowel_change",
                                        "unknown")))
                .id();
    }

    @Test
    void theSheetSaysWhatWasFoundFromWhichAnswersEvenBeforeTheConclusion() {
        var document = sheets.print(saddleAnaesthesia(), null);

        assertThat(document.bytes()).isEqualTo(RecordingEmergencySheetRenderer.PDF);
        assertThat(document.fileName()).matches("meeneemblad-\\d{4}-\\d{2}-\\d{2}\\.pdf");
        var content = printer.last();
        assertThat(content.language()).isEqualTo("nl");
        assertThat(content.patientName()).startsWith("Joke van Plansma");
        assertThat(content.birthDate()).isEqualTo(LocalDate.of(1980, 5, 5));
        assertThat(content.practitionerName()).isEqualTo("Test practitioner");
        assertThat(content.practice().name()).isEqualTo(TestPractice.NAME);
        assertThat(content.urgency()).isEqualTo("Spoed: nu naar een arts");
        assertThat(content.advice()).containsExactly("Ga nu naar de spoedeisende hulp.");
        assertThat(content.findings()).isNotEmpty().noneMatch(finding -> finding.contains("R-"));
        assertThat(content.answers())
                .contains(
                        new AnswerLine(
                                "Doof gevoel",
                                "Rond het zitvlak, tussen de benen of rond de geslachtsdelen (voelt anders bij afvegen)"));
        assertThat(content.informed()).isEmpty();
    }

    @Test
    void theSheetOfAConclusionSaysWhoWasToldAndWhatWasAdvised() {
        var intake = saddleAnaesthesia();
        intakes.conclude(
                intake,
                new ConclusionData(
                        "niet_pluis",
                        "emergency_now",
                        "specific",
                        null,
                        null,
                        List.of(
                                new InformedData(
                                        "Huisarts De Wit",
                                        "telefoon",
                                        null,
                                        "Verdenking caudasyndroom")),
                        "Niet zelf rijden.",
                        null,
                        null));

        sheets.print(intake, "en");

        var content = printer.last();
        assertThat(content.urgency()).isEqualTo("Emergency: to a doctor now");
        assertThat(content.advice())
                .containsExactly("Go to the emergency department now.", "Niet zelf rijden.");
        assertThat(content.informed()).hasSize(1);
        assertThat(content.informed().getFirst().who()).isEqualTo("Huisarts De Wit");
        assertThat(content.informed().getFirst().what())
                .isEqualTo("telefoon: Verdenking caudasyndroom");
    }

    @Test
    void aContactTodayIsSaidAsOne() {
        sheets.print(care.alarmingIntake(patient), null);

        assertThat(printer.last().urgency()).isEqualTo("Vandaag naar een arts");
        assertThat(printer.last().advice())
                .containsExactly(
                        "Laat u vandaag nog onderzoeken door uw huisarts of de huisartsenpost.");
    }

    @Test
    void thereIsNoSheetWithoutAnAlarm() {
        var calm = care.concludedIntake(patient);

        assertThatThrownBy(() -> sheets.print(calm, null))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.no-alarm");
        assertThatThrownBy(() -> sheets.print(IntakeId.next(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.print(calm, "fr")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLogSaysThatItWasPrinted() {
        sheets.print(saddleAnaesthesia(), null);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .anyMatch(row ->
                        row.action() == Access.Action.PRINT && row.objectType().equals("Intake"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerPrintsNone(Role role) {
        var intake = saddleAnaesthesia();
        users.logInAs(role);

        assertThatThrownBy(() -> sheets.print(intake, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
