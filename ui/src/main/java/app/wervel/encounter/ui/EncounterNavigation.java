package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.springframework.modulith.NamedInterface;

/** The ways into this feature. */
@NamedInterface("navigation")
public final class EncounterNavigation {
    private EncounterNavigation() {}

    public static void open(EncounterId encounter) {
        UI.getCurrent()
                .navigate(
                        EncounterView.class,
                        new RouteParameters(EncounterView.ENCOUNTER, encounter.value().toString()));
    }
}
