package app.wervel.scheduling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was done, and takes it back on one click. */
final class AgendaNotices {
    private static final int DURATION = 12_000;

    private AgendaNotices() {}

    static void undoable(String text, Runnable undo) {
        var notice = new Notification();
        notice.setDuration(DURATION);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var button =
                new Button(
                        notice.getTranslation("agenda.undo"),
                        click -> {
                            notice.close();
                            undo.run();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("undo-button");
        var body = new Div(new Span(text), button);
        body.addClassName("undo-notice");
        notice.add(body);
        notice.open();
    }
}
