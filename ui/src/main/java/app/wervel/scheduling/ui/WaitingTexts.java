package app.wervel.scheduling.ui;

import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.WaitingListRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A wish of the waiting list in words, and what it may name. */
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

    /** How pressed somebody is, as long as the wish is not over. */
    static Component state(Component words, WaitingListRow entry, LocalDate today) {
        if (!entry.isOver(today)) {
            return urgency(words, entry.urgency());
        }
        var icon = VaadinIcon.HOURGLASS_END.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var shown = new Span(icon, new Span(words.getTranslation("scheduling.wish.over")));
        shown.addClassNames("status-badge", "amber");
        return shown;
    }

    /** What may be wished for; a wish keeps its own, even when nobody gets that any more. */
    static List<AppointmentTypeRow> types(DeskTools tools, @Nullable WaitingListRow entry) {
        return tools.types().all().stream()
                .filter(each -> each.active() || entry != null && each.id().equals(entry.type()))
                .toList();
    }

    /** With whom; a wish keeps its own, even who is not there any more. */
    static List<PractitionerRow> practitioners(DeskTools tools, @Nullable WaitingListRow entry) {
        var here = tools.practice().practitioners();
        if (entry == null || entry.practitioner() == null || entry.practitionerName() == null) {
            return here;
        }
        var own = new PractitionerRow(entry.practitioner(), entry.practitionerName());
        return Stream.concat(here.stream(), Stream.of(own)).distinct().toList();
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
