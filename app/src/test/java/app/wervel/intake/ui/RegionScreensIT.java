package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The form of a place without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class RegionScreensIT extends SpringBrowserlessTest {
    @Autowired IntakeTools tools;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired EpisodeService episodes;

    private final AtomicInteger reloaded = new AtomicInteger();

    private PatientId patient() {
        return new TestCare(patients, profiles, tools.intakes(), episodes).patient();
    }

    private IntakeDetails knee(Map<String, Object> answers, Map<String, Object> own) {
        return tools.intakes().start(patient(), IntakeDraft.direct(answers).withForm("knee", own));
    }

    private IntakeForm open(IntakeDetails intake) {
        var form =
                new IntakeForm(
                        tools,
                        intake,
                        Locale.of("nl"),
                        new Span(),
                        concluded -> {},
                        reloaded::incrementAndGet);
        UI.getCurrent().add(form);
        return form;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void aScreeningDoneAgainShowsWhatTheFormItselfAskedThenAndTakesNothingOver() {
        IntakeDetails first = knee(Map.of("duration_days", 30), Map.of("knee_four_steps", false));
        tools.intakes()
                .conclude(
                        first.id(),
                        ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));

        IntakeDetails again = tools.intakes().startAgain(first.patient());
        open(again);

        assertThat(text(find(QuestionRow.class).withId("q-knee_four_steps").single()))
                .contains("Eerder (")
                .contains("): Nee");
        assertThat(text(find(QuestionRow.class).withId("q-duration_days").single()))
                .contains("): 30 dagen");
        assertThat(again.regionAnswers().toMap()).isEmpty();
        assertThat(again.draft().answers()).doesNotContainKey("duration_days");
    }

    @Test
    void alarmsStandBeforeWhatDeservesAttention() {
        open(
                knee(
                        Map.of("duration_days", 1, "trauma", "fall", "fever_or_chills", true),
                        Map.of("knee_four_steps", true)));

        String panel = text(find(LivePanel.class).single());

        assertThat(panel).contains("Alarmregels", "Let op");
        assertThat(panel.indexOf("Alarmregels")).isLessThan(panel.indexOf("Let op"));
    }

    @Test
    void theFormChangesAndKeepsTheAnswersOfTheScreening() {
        IntakeDetails intake = knee(Map.of("duration_days", 1, "fever_or_chills", true), Map.of());
        open(intake);

        test(choice()).selectItem(title(IntakeFormId.NECK));

        IntakeDetails now = tools.queries().get(intake.id());
        assertThat(now.form()).isEqualTo(IntakeFormId.NECK);
        assertThat(now.draft().answers()).containsEntry("fever_or_chills", true);
        assertThat(reloaded).hasValue(1);
    }

    @Test
    void theFormStaysWhileAConclusionIsBeingWritten() {
        IntakeDetails intake = knee(Map.of("duration_days", 1), Map.of());
        IntakeForm form = open(intake);
        TextArea last = find(TextArea.class, find(ConclusionPart.class).single()).all().getFirst();
        last.setValue("Al begonnen");

        test(choice()).selectItem(title(IntakeFormId.NECK));

        assertThat(choice().getValue()).isEqualTo(IntakeFormId.KNEE);
        assertThat(tools.queries().get(intake.id()).form()).isEqualTo(IntakeFormId.KNEE);
        assertThat(last.getValue()).isEqualTo("Al begonnen");
        assertThat(form.isAttached()).isTrue();
        assertThat(reloaded).hasValue(0);
    }

    @Test
    void startBackThatCannotBeRightIsSaidBesideBothNumbersAndKept() {
        IntakeDetails intake =
                tools.intakes()
                        .start(
                                patient(),
                                IntakeDraft.direct(
                                        Map.of("duration_days", 56, "start_back_total", 6)));
        IntakeForm form = open(intake);
        IntegerField total = number("start_back_total");
        IntegerField subscale = number("start_back_subscale");
        assertThat(total.isInvalid()).isFalse();

        test(total).setValue(2);
        test(subscale).setValue(4);

        assertThat(total.isInvalid()).isTrue();
        assertThat(subscale.isInvalid()).isTrue();
        assertThat(subscale.getErrorMessage()).startsWith("De twee getallen van STarT Back");
        assertThat(form.mayLeave()).isTrue();
        assertThat(tools.queries().get(intake.id()).draft().answers())
                .containsEntry("start_back_total", 2L)
                .containsEntry("start_back_subscale", 4L);

        test(total).setValue(8);
        assertThat(total.isInvalid()).isFalse();
        assertThat(subscale.isInvalid()).isFalse();
    }

    private IntegerField number(String field) {
        return find(IntegerField.class, find(QuestionRow.class).withId("q-" + field).single())
                .single();
    }

    private String title(IntakeFormId form) {
        return tools.forms().get(form).title().in(Locale.of("nl"));
    }

    @SuppressWarnings("unchecked")
    private Select<IntakeFormId> choice() {
        return find(Select.class).withId("intake-form").single();
    }
}
