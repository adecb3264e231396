package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingHandoutRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
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
class HandoutServiceIT {
    @Autowired HandoutService handouts;
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries carePlans;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingHandoutRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private PatientId patient;
    private CarePlanId plan;

    @BeforeEach
    void practitionerHasMadeAPlan() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
        plan =
                plans.draft(
                                care.episode(patient),
                                List.of(GoalData.saying("Weer een uur kunnen zitten")))
                        .id();
        plans.prescribe(plan, null, PrescriptionData.of("E20"));
        plans.prescribe(plan, null, new PrescriptionData("E01", "left", null, "Eerst warm worden"));
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    @Test
    void aHandoutHoldsThePlanInTheLanguageOfThePaper() {
        var document = handouts.print(plan, "en", "standard");

        assertThat(document.bytes()).isEqualTo(RecordingHandoutRenderer.PDF);
        var content = printer.last();
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.draft()).isTrue();
        assertThat(content.version()).isEqualTo(1);
        assertThat(content.patientName()).startsWith("Joke van Plansma");
        assertThat(content.practitionerName()).isEqualTo("Test practitioner");
        assertThat(content.goals()).containsExactly("Weer een uur kunnen zitten");
        assertThat(content.practice().name()).isEqualTo(TestPractice.NAME);
        assertThat(content.safety().practicePhone()).isEqualTo(TestPractice.PHONE);
        assertThat(content.safety().outOfHoursService()).isEqualTo(TestPractice.OUT_OF_HOURS);
        assertThat(content.safety().emergencyNumber()).isEqualTo("112");
        assertThat(content.exercises()).extracting(HandoutExercise::number).containsExactly(1, 2);
        assertThat(content.exercises().getFirst().doseLine()).endsWith("start light");
        var second = content.exercises().getLast();
        assertThat(second.name()).isEqualTo("Single knee to chest");
        assertThat(second.doseLine()).isEqualTo("5 to 10 times, 2× a day, hold for 30 s");
        assertThat(second.sideText()).isEqualTo("left");
        assertThat(second.precaution())
                .isEqualTo("Does your knee hurt? Then pull behind your thigh.");
        assertThat(second.note()).isEqualTo("Eerst warm worden");
    }

    @Test
    void anActivePlanIsNoDraft() {
        plans.activate(plan, null);

        handouts.print(plan, null, null);

        assertThat(printer.last().draft()).isFalse();
    }

    @Test
    void theFileNameTellsNothingAboutThePatient() {
        assertThat(handouts.print(plan, "nl", null).fileName())
                .matches("oefeningen-\\d{4}-\\d{2}-\\d{2}-v1\\.pdf");
        assertThat(handouts.print(plan, "en", null).fileName())
                .matches("exercises-\\d{4}-\\d{2}-\\d{2}-v1\\.pdf");
    }

    @Test
    void withoutALanguageItIsThePatientsOwnOrDutch() {
        handouts.print(plan, null, null);
        assertThat(printer.last().language()).isEqualTo("nl");

        patientReads("en");
        handouts.print(plan, null, null);
        assertThat(printer.last().language()).isEqualTo("en");

        patientReads("tr");
        handouts.print(plan, " ", " ");
        assertThat(printer.last().language()).isEqualTo("tr");

        patientReads("pl");
        handouts.print(plan, null, null);
        assertThat(printer.last().language()).as("no paper is printed in Polish").isEqualTo("nl");
    }

    @Test
    void aTextOfTheKnowledgeBaseGoesAlongInTheLanguageOfThePaperBesideTheDutch() {
        handouts.print(plan, new HandoutOptions("en", "standard", "how-exercises-help", true));
        assertThat(printer.last().knowledge())
                .satisfies(note -> {
                    assertThat(note.title()).isEqualTo("How exercises help");
                    assertThat(note.dutch()).isNull();
                });

        handouts.print(plan, new HandoutOptions("tr", "standard", "how-exercises-help", true));
        assertThat(printer.last().knowledge())
                .satisfies(note -> {
                    assertThat(note.title()).isEqualTo("Egzersizler nasıl yardım eder?");
                    assertThat(note.dutch()).isNotNull();
                    assertThat(note.dutch().title()).isEqualTo("Hoe oefeningen helpen");
                });
    }

    private void patientReads(String language) {
        jdbc.update("UPDATE patient SET language = ? WHERE id = ?", language, patient.value());
    }

    @Test
    void anUnknownLanguageOrVariantIsRefusedByName() {
        assertThatThrownBy(() ->
                        handouts.print(plan, new HandoutOptions("xx", "poster", "nonsense", true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lang")
                .hasMessageContaining("documents.language-unknown")
                .hasMessageContaining("documents.variant-unknown")
                .hasMessageContaining("documents.knowledge-unknown");
    }

    @Test
    void aPlanThatDoesNotExistIsNotPrinted() {
        assertThatThrownBy(() -> handouts.print(CarePlanId.next(), null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void printingIsLoggedAsAPrintAndLookingAsARead() {
        handouts.preview(plan, HandoutOptions.STANDARD);
        handouts.print(plan, null, null);

        var log = accessLog.page(patient.value(), new PageRequest(0, 200)).items();

        assertThat(log)
                .filteredOn(row -> row.objectType().equals("CarePlan"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .startsWith("PRINT", "READ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerPrintsNothing(Role role) {
        users.logInAs(role);

        assertThatThrownBy(() -> handouts.print(plan, null, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handouts.preview(plan, HandoutOptions.STANDARD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachExerciseHasThePictureOfItsSide() {
        plans.prescribe(plan, null, new PrescriptionData("E01", "right", null, null));
        handouts.print(plan, HandoutOptions.STANDARD);

        var exercises = printer.last().exercises();
        assertThat(exercises).allSatisfy(each -> assertThat(each.picture()).isNotNull());
        assertThat(exercises.get(2).picture())
                .as("the right leg, and not the left")
                .isNotEqualTo(exercises.get(1).picture());
    }

    @Test
    void onlyASheetThatTellsWhatChangedTellsThePatient() {
        plans.activate(plan, null);
        handouts.print(plan, "nl", "summary");
        handouts.print(plan, "nl", "diary");
        assertThat(carePlans.get(plan).paper()).isNull();

        handouts.print(plan, "nl", "large");
        plans.prescribe(plan, null, PrescriptionData.of("E02"));
        handouts.print(plan, "nl", "summary");
        assertThat(carePlans.get(plan).paper().added()).isEqualTo(1);

        handouts.print(plan, "nl", "standard");
        assertThat(carePlans.get(plan).paper().upToDate()).isTrue();
    }

    @Test
    void aPaperThatCouldNotBeMadeWasHandedToNobody() {
        plans.activate(plan, null);
        printer.breakDown(true);
        try {
            assertThatThrownBy(() -> handouts.print(plan, "nl", "standard"))
                    .hasMessage("The printer is broken");
        } finally {
            printer.breakDown(false);
        }
        assertThat(carePlans.get(plan).paper()).isNull();

        handouts.print(plan, "nl", "standard");
        assertThat(carePlans.get(plan).paper().upToDate()).isTrue();
    }
}
