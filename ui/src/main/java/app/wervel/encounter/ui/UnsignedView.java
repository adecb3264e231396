package app.wervel.encounter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All notes that who looks has still to sign. */
@Route("encounters/unsigned")
@RolesAllowed("encounter:write")
class UnsignedView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    UnsignedView(EncounterTools tools) {
        addClassNames("view", "narrow");
        add(new H1(getTranslation("encounter.unsigned.title")), new UnsignedList(tools, SHOWN));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("encounter.unsigned.title") + " · Wervel";
    }
}
