package app.wervel.patient.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.springframework.modulith.NamedInterface;

/** Something was done on the patient's page that its header tells of. */
@NamedInterface("navigation")
public final class HeaderOutdated extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    private HeaderOutdated(UI ui) {
        super(ui, false);
    }

    /** The page below the header stays as it is, with all that was typed. */
    public static void tell() {
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new HeaderOutdated(ui));
    }

    public static Registration listen(UI ui, Runnable refresh) {
        return ComponentUtil.addListener(ui, HeaderOutdated.class, told -> refresh.run());
    }
}
