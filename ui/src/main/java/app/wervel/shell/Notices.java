package app.wervel.shell;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the bottom of the screen. */
public final class Notices {
    private static final int SHORT = 3500;
    private static final int LONG = 9000;

    private Notices() {}

    public static void done(String text) {
        Notification.show(text, SHORT, Notification.Position.BOTTOM_START).addClassName("notice");
    }

    /** Red is for clinical urgency alone, so a refusal is amber. */
    public static void refused(String text) {
        var notice = Notification.show(text, LONG, Notification.Position.MIDDLE);
        notice.addThemeVariants(NotificationVariant.WARNING);
        notice.setAssertive(true);
    }
}
