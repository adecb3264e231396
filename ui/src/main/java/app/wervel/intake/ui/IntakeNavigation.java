package app.wervel.intake.ui;

import app.wervel.intake.IntakeId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.springframework.modulith.NamedInterface;

/** The ways into this feature. */
@NamedInterface("navigation")
public final class IntakeNavigation {
    private IntakeNavigation() {}

    public static void open(IntakeId intake) {
        UI.getCurrent()
                .navigate(
                        IntakeView.class,
                        new RouteParameters(IntakeView.INTAKE, intake.value().toString()));
    }

    /** On the page of a concluded intake: to what was asked and answered. */
    public static void toAnswers() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const answers = document.getElementById($0); answers.scrollIntoView(); answers.focus();",
                        ConcludedSummary.ANSWERS);
    }
}
