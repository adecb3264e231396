package app.wervel.careplan.ui;

import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.redflag.ui.RedFlagNavigation;
import app.wervel.shared.DomainRuleViolation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** Why a rule refused what somebody wanted with the plan, and the way to where it is put right. */
class PlanRefusal extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private @Nullable String code;

    PlanRefusal(PlanEditor editor) {
        this.editor = editor;
        addClassNames("caution", "plan-refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** What was refused last and still shows. */
    @Nullable String code() {
        return code;
    }

    /**
     * @param refused its details as they are said
     */
    void show(DomainRuleViolation refused) {
        String text =
                editor.services()
                        .errorTexts()
                        .text(refused.code(), getLocale(), String.join(", ", refused.details()));
        removeAll();
        var message = new Div(VaadinIcon.WARNING.create(), new Span(text));
        message.addClassName("plan-refusal-text");
        add(message);
        Button remedy = remedy(refused.code());
        if (remedy != null) {
            remedy.addThemeVariants(ButtonVariant.SMALL);
            add(remedy);
        }
        code = refused.code();
        setVisible(true);
    }

    void hide() {
        code = null;
        setVisible(false);
    }

    private @Nullable Button remedy(String refused) {
        return switch (refused) {
            case "careplan.no-goals" ->
                    new Button(
                            getTranslation("careplan.goal.add"), click -> editor.goals.addGoal());
            case "careplan.unconfirmed-precautions" ->
                    new Button(
                            getTranslation("careplan.to-precautions"),
                            click -> editor.precautions.goToFirstOpen());
            case "careplan.open-alarm" ->
                    new Button(getTranslation("careplan.to-alarm"), click -> openAlarm());
            case "careplan.draft-alarm" ->
                    new Button(getTranslation("careplan.to-intake"), click -> openDraft());
            case "redflag.rescreening-required" ->
                    new Button(
                            getTranslation("careplan.to-screening"),
                            click -> editor.services().screening().open(editor.patient()));
            default -> null;
        };
    }

    /**
     * The most urgent one. Where a colleague has just closed it, nothing is in the way any more.
     */
    private void openAlarm() {
        editor.services().redFlags().blocking(editor.patient()).stream()
                .findFirst()
                .ifPresentOrElse(flag -> RedFlagNavigation.open(flag.id()), this::hide);
    }

    /** The most urgent one. */
    private void openDraft() {
        editor.services().intakes().draftAlarms(editor.patient()).stream()
                .findFirst()
                .ifPresentOrElse(draft -> IntakeNavigation.open(draft.id()), this::hide);
    }
}
