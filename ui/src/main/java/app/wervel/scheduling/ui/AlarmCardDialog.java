package app.wervel.scheduling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The card for the phone, over whatever is being done. */
class AlarmCardDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AlarmCardDialog() {
        setHeaderTitle(getTranslation("scheduling.alarm-card"));
        addClassNames("desk-dialog", "alarm-dialog");
        setWidth("min(52rem, 100vw)");
        add(new AlarmCard());
        var print = new Anchor(AlarmCardView.ADDRESS, getTranslation("scheduling.alarm.print"));
        print.getElement().insertChild(0, VaadinIcon.PRINT.create().getElement());
        print.setTarget(AnchorTarget.BLANK);
        print.addClassName("footer-start");
        var close = new Button(getTranslation("scheduling.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(print, close);
        close.focus();
    }
}
