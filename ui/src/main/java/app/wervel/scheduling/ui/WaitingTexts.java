package app.wervel.scheduling.ui;

import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.application.WaitingListRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A wish of the waiting list in words. */
final class WaitingTexts {
    private WaitingTexts() {}

    /** Amber at most: how pressed somebody is, not a clinical urgency. */
    static Component urgency(Component words, WaitingUrgency urgency) {
        var icon =
                (switch (urgency) {
                            case URGENT -> VaadinIcon.ANGLE_DOUBLE_UP;
                            case SOON -> VaadinIcon.ANGLE_UP;
                            case NORMAL -> VaadinIcon.MINUS;
                        })
                        .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var shown =
                new Span(
                        icon, new Span(words.getTranslation("scheduling.urgency." + urgency.id())));
        shown.addClassNames("status-badge", "wait-" + urgency.id());
        return shown;
    }

    /** "ma, wo · na 17:00 · bij Anna de Vries · tot do 3 dec" */
    static String wish(Component words, WaitingListRow entry, LocalDate today, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.typeName());
        if (!entry.weekdays().isEmpty()) {
            parts.add(DeskTexts.weekdays(entry.weekdays(), locale));
        }
        if (entry.notBefore() != null) {
            parts.add(words.getTranslation("scheduling.wish.after", entry.notBefore().toString()));
        }
        if (entry.notAfter() != null) {
            parts.add(words.getTranslation("scheduling.wish.before", entry.notAfter().toString()));
        }
        if (entry.practitionerName() != null) {
            parts.add(entry.practitionerName());
        }
        if (entry.from().isAfter(today)) {
            parts.add(
                    words.getTranslation(
                            "scheduling.wish.from", DeskTexts.day(entry.from(), today, locale)));
        }
        if (entry.until() != null) {
            parts.add(
                    words.getTranslation(
                            "scheduling.wish.until", DeskTexts.day(entry.until(), today, locale)));
        }
        return String.join(" · ", parts);
    }
}
