package app.wervel.redflag.ui;

import app.wervel.redflag.RedFlagId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.springframework.modulith.NamedInterface;

/** The ways into this feature. */
@NamedInterface("navigation")
public final class RedFlagNavigation {
    private RedFlagNavigation() {}

    public static void open(RedFlagId flag) {
        UI.getCurrent()
                .navigate(
                        RedFlagView.class,
                        new RouteParameters(RedFlagView.FLAG, flag.value().toString()));
    }
}
