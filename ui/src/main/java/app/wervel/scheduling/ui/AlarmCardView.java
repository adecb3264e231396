package app.wervel.scheduling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The card for the phone on a sheet of its own, to hang beside the phone. */
@Route(value = AlarmCardView.ADDRESS, autoLayout = false)
@RolesAllowed("agenda:read")
class AlarmCardView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "alarm-card";

    AlarmCardView() {
        addClassNames("view", "narrow", "alarm-sheet");
        var print =
                new Button(
                        getTranslation("scheduling.alarm.print"),
                        VaadinIcon.PRINT.create(),
                        click -> getElement().executeJs("window.print()"));
        print.addClassName("no-print");
        add(new H1(getTranslation("scheduling.alarm-card")), new AlarmCard(), print);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scheduling.alarm-card") + " · Wervel";
    }
}
