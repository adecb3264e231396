package app.wervel.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Dates and times as people write them: "ma 23 nov 2026", 24-hour times. */
public final class Formats {
    private Formats() {}

    /** "ma 23 nov 2026" */
    public static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale)).replace(".", "");
    }

    /** "23-11-2026": a birth date is checked digit by digit. */
    public static String birthDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
    }

    /** "ma 23 nov 2026 14:05" in the practice's time zone. */
    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return instant.atZone(zone)
                .format(DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", locale))
                .replace(".", "");
    }

    /** A date picker that reads 23-11-2026, 23/11/2026 and 2026-11-23, and speaks the language. */
    public static DatePicker datePicker(String label, Locale locale) {
        var picker = new DatePicker(label);
        picker.setLocale(locale);
        // Typing is quicker; the calendar is one key or click away.
        picker.setAutoOpen(false);
        picker.setI18n(
                new DatePicker.DatePickerI18n()
                        .setDateFormats(
                                "dd-MM-yyyy",
                                "d-M-yyyy",
                                "d/M/yyyy",
                                "d.M.yyyy",
                                "ddMMyyyy",
                                "yyyy-MM-dd")
                        .setMonthNames(
                                Arrays.stream(Month.values())
                                        .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                                        .toList())
                        .setWeekdays(weekdays(TextStyle.FULL, locale))
                        .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                        .setFirstDayOfWeek(1)
                        .setToday(locale.getLanguage().equals("nl") ? "Vandaag" : "Today")
                        .setCancel(locale.getLanguage().equals("nl") ? "Annuleren" : "Cancel"));
        picker.setPlaceholder(locale.getLanguage().equals("nl") ? "dd-mm-jjjj" : "dd-mm-yyyy");
        return picker;
    }

    /** Sunday first, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return List.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .stream()
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
