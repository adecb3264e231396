package app.wervel.patient.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as people type it: 1980-05-05, 05-05-1980, 5/5/1980, 5.5.1980 or 05051980. */
public final class BirthDateText {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DAY_FIRST_COMPACT =
            Pattern.compile("(\\d{2})(\\d{2})((?:19|20)\\d{2})");

    private BirthDateText() {}

    public static Optional<LocalDate> parse(String text) {
        var yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, DAY_FIRST_COMPACT}) {
            var dayFirst = pattern.matcher(text.strip());
            if (dayFirst.matches()) {
                return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
