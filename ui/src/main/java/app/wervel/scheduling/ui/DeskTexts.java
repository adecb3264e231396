package app.wervel.scheduling.ui;

import app.wervel.patient.application.PatientRow;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Moments and people of the agenda in one line. */
final class DeskTexts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private DeskTexts() {}

    /** "di 24 nov" of this year, "ma 4 jan 2027" of another. */
    static String day(LocalDate day, LocalDate today, Locale locale) {
        String pattern = day.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(".", "");
    }

    /** "09:20" */
    static String time(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** "09:20–09:45" */
    static String times(Instant start, Instant end, ZoneId zone) {
        return time(start, zone) + "–" + time(end, zone);
    }

    /** "di 24 nov 09:20" */
    static String moment(Instant moment, DeskTools tools, Locale locale) {
        var local = moment.atZone(tools.zone());
        return day(local.toLocalDate(), tools.today(), locale) + " " + CLOCK.format(local);
    }

    /** "di 24 nov 09:20 · Anna de Vries · Kamer 2" */
    static String slot(SlotRow slot, DeskTools tools, Locale locale) {
        return moment(slot.start(), tools, locale)
                + " · "
                + slot.practitionerName()
                + (slot.roomName() == null ? "" : " · " + slot.roomName());
    }

    /** "di 24 nov 09:20 · Vervolgbehandeling · Anna de Vries" */
    static String appointment(AppointmentRow row, DeskTools tools, Locale locale) {
        return moment(row.start(), tools, locale)
                + " · "
                + row.typeName()
                + " · "
                + row.practitionerName();
    }

    static String patient(PatientRow row) {
        return row.name().sortable() + " · " + Formats.birthDate(row.birthDate());
    }

    /** "ma, wo" */
    static String weekdays(Collection<DayOfWeek> days, Locale locale) {
        return days.stream()
                .sorted()
                .map(day -> weekday(day, locale))
                .collect(Collectors.joining(", "));
    }

    static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT, locale).replace(".", "");
    }

    /** What can be chosen from; where there is nothing, who can do something about that. */
    static void kinds(Select<AppointmentTypeRow> select, List<AppointmentTypeRow> types) {
        select.setItems(types);
        if (types.isEmpty()) {
            select.setHelperText(select.getTranslation("scheduling.type.none"));
        }
    }
}
