package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts of a note are said. */
final class NoteWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private NoteWords() {}

    static String kind(Component words, EncounterKind kind) {
        return words.getTranslation("encounter.kind." + kind.id());
    }

    /** "ma 23 nov 2026 09:00–09:30" */
    static String when(EncounterContent content) {
        Locale locale = UI.getCurrent().getLocale();
        String day = Formats.date(content.day(), locale);
        LocalTime in = content.timeIn();
        LocalTime out = content.timeOut();
        if (in == null) {
            return day;
        }
        return day + " " + time(in) + (out == null ? "" : "–" + time(out));
    }

    /** "09:00" */
    static String time(LocalTime time) {
        return time.format(TIME);
    }

    /** "Anna de Vries, voor Bas Bakker" */
    static String who(Component words, EncounterDetails encounter) {
        return encounter.treatsForName() == null
                ? encounter.practitionerName()
                : words.getTranslation(
                        "encounter.who-for",
                        encounter.practitionerName(),
                        encounter.treatsForName());
    }
}
