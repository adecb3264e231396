package app.wervel.documents.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The fixed words on our paper in one language, and how that language writes a date.
 *
 * <p>Names of days and months are ours and not the JDK's, whose abbreviations change between
 * releases.
 */
final class PaperLabels {
    private static final String BUNDLE = PaperLabels.class.getPackageName() + ".labels";

    private final Locale locale;
    private final ResourceBundle bundle;

    private PaperLabels(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PaperLabels of(String language) {
        return new PaperLabels(Locale.of(language));
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** Monday first. */
    List<String> days() {
        return list("date.days");
    }

    /** For instance "ma 23 nov 2026". */
    String date(LocalDate date) {
        String day = days().get(date.getDayOfWeek().getValue() - 1);
        return "%s %s".formatted(day, dateWithoutDay(date));
    }

    /** For instance "maandag 23 november 2026", for whom an abbreviation is a riddle. */
    String dateInFull(LocalDate date) {
        return "%s %d %s %d"
                .formatted(
                        list("date.daysInFull").get(date.getDayOfWeek().getValue() - 1),
                        date.getDayOfMonth(),
                        list("date.monthsInFull").get(date.getMonthValue() - 1),
                        date.getYear());
    }

    /** For instance "5 mei 1980", as a birth date is written. */
    String dateWithoutDay(LocalDate date) {
        String month = list("date.months").get(date.getMonthValue() - 1);
        return "%d %s %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** For instance "ma 23 nov 2026 om 14:05 uur". */
    String dateAndTime(LocalDateTime at) {
        return text("emergency.at", date(at.toLocalDate()), time(at.toLocalTime()));
    }

    /** For instance "09:05". */
    static String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private List<String> list(String key) {
        return List.of(bundle.getString(key).split(","));
    }
}
