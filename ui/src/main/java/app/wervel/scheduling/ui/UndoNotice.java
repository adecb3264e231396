package app.wervel.scheduling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was taken away, and takes it back on one click. */
final class UndoNotice {
    private static final int DURATION = 12_000;

    private UndoNotice() {}

    static void show(String text, Runnable undo) {
        var notice = new Notification();
        notice.setDuration(DURATION);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var button =
                new Button(
                        notice.getTranslation("scheduling.undo"),
                        click -> {
                            notice.close();
                            undo.run();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        var body = new Div(new Span(text), button);
        body.addClassName("slot-buttons");
        notice.add(body);
        notice.open();
    }
}
