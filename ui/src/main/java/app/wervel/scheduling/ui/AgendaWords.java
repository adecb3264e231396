package app.wervel.scheduling.ui;

import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shell.Formats;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agenda's words in the user's language. */
final class AgendaWords {
    static final List<String> MARKS = List.of("first", "series", "note", "outside", "late");

    /** Where the words come from. */
    interface Texts {
        String text(String key, Object... arguments);
    }

    private final Texts texts;
    private final Locale locale;

    AgendaWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String day(LocalDate day) {
        return Formats.date(day, locale);
    }

    String status(AppointmentStatus status) {
        return text("agenda.status." + status.id());
    }

    /** Booked is what everything is, and a tick says confirmed and done well enough. */
    @Nullable String statusShown(AppointmentRow row) {
        return switch (row.status()) {
            case BOOKED, CONFIRMED, DONE -> null;
            case ARRIVED, IN_TREATMENT, NO_SHOW, CANCELLED -> status(row.status());
        };
    }

    String mark(String mark) {
        return text("agenda.mark." + mark);
    }

    String group(String type, int participants, int capacity) {
        return text("agenda.group", type, participants, capacity);
    }

    String noRoom() {
        return text("agenda.no-room");
    }

    /** What the browser says by itself. */
    Map<String, String> forBrowser() {
        Map<String, String> spoken = new HashMap<>();
        spoken.put("free", text("agenda.slot.free"));
        spoken.put("closed", text("agenda.slot.closed"));
        spoken.put("none", text("agenda.none"));
        spoken.put("copied", text("agenda.copied"));
        spoken.put("close", text("agenda.close"));
        MARKS.forEach(mark -> spoken.put("mark-" + mark, mark(mark)));
        return spoken;
    }
}
