package app.wervel.scheduling.ui;

import app.wervel.scheduling.AppointmentStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** How far an appointment has come, as icon and word. */
final class StatusLook {
    private StatusLook() {}

    static VaadinIcon icon(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> VaadinIcon.CALENDAR_CLOCK;
            case CONFIRMED -> VaadinIcon.CALENDAR_USER;
            case ARRIVED -> VaadinIcon.SIGN_IN;
            case IN_TREATMENT -> VaadinIcon.HOURGLASS_START;
            case DONE -> VaadinIcon.CHECK;
            case NO_SHOW -> VaadinIcon.BAN;
            case CANCELLED -> VaadinIcon.CLOSE_CIRCLE_O;
        };
    }

    static String word(Component words, AppointmentStatus status) {
        return words.getTranslation("scheduling.status." + status.id());
    }

    static Component badge(Component words, AppointmentStatus status) {
        var icon = icon(status).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var badge = new Span(icon, new Span(word(words, status)));
        badge.addClassNames("status-badge", "status-" + status.id());
        return badge;
    }

    /** Every state that one click reaches; a cancellation needs to be told more. */
    static Segments<AppointmentStatus> segments(String label, Consumer<AppointmentStatus> chosen) {
        Segments<AppointmentStatus> segments = new Segments<>(label, chosen);
        for (AppointmentStatus status : AppointmentStatus.values()) {
            if (status.takesTime()) {
                segments.option(status, word(segments, status), icon(status));
            }
        }
        return segments;
    }
}
