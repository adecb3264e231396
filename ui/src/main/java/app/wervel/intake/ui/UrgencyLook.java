package app.wervel.intake.ui;

import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.modulith.NamedInterface;

/**
 * An urgency as icon, word and colour: red for an emergency and for today, amber for a visit to the
 * general practitioner, and no colour for the rest. Never green: nothing found is no clearance.
 */
@NamedInterface("navigation")
public final class UrgencyLook {
    private UrgencyLook() {}

    static VaadinIcon icon(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY_NOW -> VaadinIcon.EXCLAMATION_CIRCLE;
            case SAME_DAY -> VaadinIcon.EXCLAMATION;
            case GP_SOON -> VaadinIcon.WARNING;
            case GP_ROUTINE -> VaadinIcon.DOCTOR;
            case GP_IF_PERSISTS -> VaadinIcon.CLOCK;
            case NONE -> VaadinIcon.INFO_CIRCLE_O;
        };
    }

    static String className(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY_NOW, SAME_DAY -> "level-urgent";
            case GP_SOON, GP_ROUTINE -> "level-caution";
            case GP_IF_PERSISTS, NONE -> "level-plain";
        };
    }

    /** Icon and word. */
    public static Component badge(Urgency urgency, String word) {
        var icon = icon(urgency).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var badge = new Span(icon, new Span(word));
        badge.addClassNames("level", className(urgency));
        return badge;
    }
}
