package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.FavouriteExerciseService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Filling a plan without a browser: one click for each exercise, one for a whole set. */
@ApplicationTest
class ExercisePickerIT extends SpringBrowserlessTest {
    @Autowired PlanServices services;
    @Autowired CarePlanService plans;
    @Autowired FavouriteExerciseService favourites;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private PlanEditor editor(String... precautions) {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId patient = care.patient(precautions);
        CarePlanId plan =
                plans.draft(care.episode(patient), List.of(GoalData.saying("Weer tillen"))).id();
        var editor = new PlanEditor(services, patient, plan, null, () -> {});
        UI.getCurrent().add(editor);
        return editor;
    }

    private static ExercisePicker open(PlanEditor editor) {
        var picker = new ExercisePicker(editor, editor.prescriptions);
        picker.open();
        return picker;
    }

    @Test
    @WithUserDetails(value = "carlijn", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void eachExerciseTakesOneClickAndThePickerStaysOpen() {
        favourites.mark(new ExerciseId("E72"), true);
        var editor = editor();
        var picker = open(editor);

        assertThat(all(picker, H3.class).getFirst().getText())
                .as("favourites come first")
                .isEqualTo("Rustig doorgaan met dagelijks bewegen");
        addButtons(picker).get(0).click();
        addButtons(picker).get(3).click();

        assertThat(picker.isOpened()).isTrue();
        assertThat(editor.plan().prescriptions()).hasSize(2);
        assertThat(text(picker)).contains("In het plan");
    }

    @Test
    @WithUserDetails(value = "carlijn", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aWholeSetGoesInAndWhatWasThereIsTold() {
        var editor = editor("FALL_RISK");
        editor.change(
                plan -> plans.prescribe(plan.id(), plan.version(), PrescriptionData.of("E01")));
        var picker = open(editor);
        picker.tabs.setSelectedIndex(1);
        assertThat(text(picker.sets)).contains("Valrisico");

        setButton(picker, "Lage rug, eerste week: 3 oefeningen toevoegen").click();

        assertThat(editor.plan().prescriptions()).hasSize(4);
        assertThat(picker.sets.outcome.getText())
                .isEqualTo(
                        "Uit Lage rug, eerste week zijn 3 oefeningen toegevoegd."
                                + " Stond al in het plan: Knie naar borst.");
        assertThat(setButton(picker, "Lage rug, eerste week staat al in het plan").isEnabled())
                .isFalse();
    }

    @Test
    @WithUserDetails(value = "carlijn", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anActivePlanAsksToConfirmBeforeASetGoesIn() {
        var editor = editor("FALL_RISK");
        editor.change(plan -> plans.activate(plan.id(), plan.version()));
        var picker = open(editor);
        picker.tabs.setSelectedIndex(1);

        setButton(picker, "Sterker opstaan: 3 oefeningen toevoegen").click();
        assertThat(editor.plan().prescriptions()).isEmpty();

        all(picker.sets, PrecautionConfirmation.class)
                .forEach(question -> all(question, Button.class).getLast().click());
        assertThat(editor.plan().prescriptions()).hasSize(3);
    }

    @Test
    @WithUserDetails(value = "carlijn", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aCardNamesTheEasierAndTheHarderExercise() {
        var editor = editor();
        editor.change(
                plan -> plans.prescribe(plan.id(), plan.version(), PrescriptionData.of("E21")));

        assertThat(text(editor.prescriptions))
                .contains("Makkelijker: Opstaan uit stoel")
                .contains("Zwaarder: Uitvalspas");
    }

    private static List<Button> addButtons(Component in) {
        return all(in, Button.class).stream()
                .filter(button -> button.hasClassName("picker-add"))
                .toList();
    }

    private static Button setButton(ExercisePicker picker, String name) {
        return addButtons(picker.sets).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static <C extends Component> List<C> all(Component in, Class<C> type) {
        return in.getChildren()
                .flatMap(child ->
                        type.isInstance(child)
                                ? java.util.stream.Stream.of(type.cast(child))
                                : all(child, type).stream())
                .toList();
    }
}
