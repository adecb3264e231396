package app.wervel.redflag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.shell.TodayPart;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Following a red flag on screen. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class RedFlagScreensIT extends SpringBrowserlessTest {
    @Autowired RedFlagTools tools;
    @Autowired RedFlagHeaderPart header;
    @Autowired OpenRedFlagsPart today;
    @Autowired RescreeningsPart rescreenings;

    @Autowired
    @Qualifier("draftIntakesPart")
    TodayPart drafts;

    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired AskForScreening screening;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private final List<String> closed = new ArrayList<>();

    private PatientId patientWithAlarm() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId patient = care.patient();
        care.alarmingIntake(patient);
        return patient;
    }

    private RedFlagPanel panel(PatientId patient) {
        RedFlagDetails flag = tools.queries().get(tools.queries().openOf(patient).getFirst().id());
        var panel =
                new RedFlagPanel(
                        tools,
                        flag,
                        tools.patients().get(patient),
                        () -> closed.add("answers"),
                        () -> closed.add("closed"));
        UI.getCurrent().add(panel);
        return panel;
    }

    @Test
    void theStepsStandInTheOrderOfWorkAndTheNextOneIsOpen() {
        PatientId patient = patientWithAlarm();
        RedFlagPanel panel = panel(patient);

        assertThat(part(panel, "tell").isOpen()).isTrue();
        assertThat(part(panel, "letter").isOpen()).isFalse();
        assertThat(text(panel)).contains("Nog geen arts ingelicht", "start er geen behandelplan");

        button(part(panel, "tell"), "Vastleggen").click();
        assertThat(text(panel)).contains("Arts ingelicht, nog geen antwoord");
        // The patient himself must be reached too.
        assertThat(part(panel, "tell").isOpen()).isTrue();
        button(part(panel, "tell"), "Vastleggen").click();
        assertThat(part(panel, "letter").isOpen()).isTrue();

        button(part(panel, "letter"), "Brief is meegegeven aan de patiënt").click();
        assertThat(part(panel, "answer").isOpen()).isTrue();

        find(part(panel, "answer"), TextField.class).setValue("Huisarts Smit");
        find(part(panel, "answer"), TextArea.class).setValue("Gezien, geen bezwaar");
        button(part(panel, "answer"), "Antwoord vastleggen").click();
        assertThat(part(panel, "close").isOpen()).isTrue();

        var outcome = find(part(panel, "close"), RadioButtonGroup.class);
        choose(outcome);
        button(part(panel, "close"), "Alarm afsluiten").click();
        assertThat(closed).containsExactly("closed");
        assertThat(text(panel)).contains("De behandeling start of gaat door");
        assertThat(tools.queries().openOf(patient)).isEmpty();
    }

    @Test
    void whatSomebodyTypedStaysWhenAColleagueWasFirst() {
        PatientId patient = patientWithAlarm();
        RedFlagPanel panel = panel(patient);
        var answer = find(part(panel, "answer"), TextArea.class);
        find(part(panel, "answer"), TextField.class).setValue("Huisarts Smit");
        answer.setValue("Een lang antwoord");
        tools.flags()
                .answer(
                        tools.queries().openOf(patient).getFirst().id(),
                        null,
                        new AnswerData("Huisarts Bakker", "Gezien", null));

        button(part(panel, "answer"), "Antwoord vastleggen").click();

        assertThat(answer.getValue()).isEqualTo("Een lang antwoord");
        assertThat(text(panel)).contains("Huisarts Bakker");
        button(part(panel, "answer"), "Antwoord vastleggen").click();
        assertThat(text(panel)).contains("Een lang antwoord");
    }

    @Test
    void whoGoesAwayWithANoteThatNoStepKeptIsAsked() {
        RedFlagPanel panel = panel(patientWithAlarm());
        find(part(panel, "answer"), TextArea.class).setValue("Gezien, geen bezwaar");

        UI.getCurrent().navigate("patients");

        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(panel.isAttached()).isTrue();
        assertThat(find(part(panel, "answer"), TextArea.class).getValue())
                .isEqualTo("Gezien, geen bezwaar");
    }

    @Test
    void whatWasTypedForAnotherStepStaysWhenOneIsKept() {
        RedFlagPanel panel = panel(patientWithAlarm());
        find(part(panel, "answer"), TextArea.class).setValue("Belt om vier uur terug");
        find(part(panel, "tell"), TextArea.class).setValue("Gevoelloos rond het zitvlak");

        button(part(panel, "tell"), "Vastleggen").click();

        assertThat(find(part(panel, "tell"), TextArea.class).getValue()).isEmpty();
        assertThat(find(part(panel, "answer"), TextArea.class).getValue())
                .isEqualTo("Belt om vier uur terug");
    }

    @Test
    void whatIsMissingIsToldBesideTheField() {
        RedFlagPanel panel = panel(patientWithAlarm());

        button(part(panel, "answer"), "Antwoord vastleggen").click();

        var answer = find(part(panel, "answer"), TextArea.class);
        assertThat(answer.isInvalid()).isTrue();
        assertThat(button(part(panel, "answer"), "Antwoord vastleggen").isEnabled()).isTrue();
    }

    @Test
    void itStandsInTheHeaderAndOnTodayUntilItIsClosed() {
        PatientId patient = patientWithAlarm();

        assertThat(header.create(patient))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(text(alert)).contains("nog geen arts ingelicht");
                    assertThat(alert.getElement().getClassList()).contains("alert-urgent");
                });
        assertThat(text(today.create())).contains("Nog niemand ingelicht");
    }

    @Test
    void anAlarmOfAnIntakeThatNobodyConcludedStandsInTheHeaderAndOnToday() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId patient = care.patient();
        care.draftIntakeWithAnEmergency(patient);

        assertThat(header.create(patient))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(text(alert)).contains("intake van", "niet afgerond");
                    assertThat(alert.getElement().getClassList()).contains("alert-urgent");
                });
        assertThat(text(today.create())).contains("Nu spoed", "De intake is niet afgerond");
        assertThat(text(drafts.create())).contains("Nu spoed");
    }

    @Test
    void aScreeningToBeDoneStandsInTheHeaderAndOnToday() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId patient = care.patient();
        care.concludedIntake(patient);
        assertThat(header.create(patient)).isEmpty();

        tools.rescreening().require(null, patient, "Tintelingen in de linkervoet");

        assertThat(header.create(patient))
                .singleElement()
                .satisfies(alert -> assertThat(text(alert)).contains("Opnieuw screenen"));
        assertThat(text(rescreenings.create())).contains("Tintelingen in de linkervoet");
    }

    @Test
    void whoGoesOnWithADraftSeesThatSymptomsChangedSince() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId patient = care.patient();
        Instant begun = tools.clock().instant().minusSeconds(60);
        assertThat(screening.overtaken(patient, begun)).isEmpty();

        tools.rescreening().require(null, patient, "Tintelingen in de linkervoet");

        assertThat(screening.overtaken(patient, begun))
                .hasValueSatisfying(notice ->
                        assertThat(text(notice)).contains("Tintelingen in de linkervoet"));
        Instant since = tools.clock().instant().plusSeconds(60);
        assertThat(screening.overtaken(patient, since)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> outcome) {
        ((RadioButtonGroup<Object>) outcome).setValue(RedFlagOutcome.TREATMENT_GOES_ON);
    }

    private static NativeDetails part(Component panel, String name) {
        return all(panel, NativeDetails.class).stream()
                .filter(part -> part.getId().orElse("").equals("red-flag-" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(Component where, String text) {
        return all(where, Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> C find(Component where, Class<C> type) {
        return all(where, type).stream().filter(Component::isVisible).findFirst().orElseThrow();
    }

    private static <C extends Component> List<C> all(Component where, Class<C> type) {
        List<C> found = new ArrayList<>();
        collect(where, type, found);
        return found;
    }

    private static <C extends Component> void collect(
            Component where, Class<C> type, List<C> found) {
        if (type.isInstance(where)) {
            found.add(type.cast(where));
        }
        where.getChildren().forEach(child -> collect(child, type, found));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
