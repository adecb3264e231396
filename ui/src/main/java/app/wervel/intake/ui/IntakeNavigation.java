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
}
