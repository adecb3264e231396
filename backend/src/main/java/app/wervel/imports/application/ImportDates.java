package app.wervel.imports.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How a file writes a date. The same for all its columns. */
public enum ImportDates {
    DAY_FIRST("31-12-2026", "d-M-uuuu"),
    DAY_FIRST_SLASHES("31/12/2026", "d/M/uuuu"),
    YEAR_FIRST("2026-12-31", "uuuu-M-d");

    private final String example;
    private final DateTimeFormatter format;

    ImportDates(String example, String pattern) {
        this.example = example;
        this.format = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A date written so: {@code 31-12-2026}. */
    public String example() {
        return example;
    }

    /** Empty when it is written differently, or when there is no such day. */
    Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** The one that reads most of the texts. */
    static ImportDates guess(Collection<String> texts) {
        return Arrays.stream(values())
                .max(
                        Comparator.comparingLong((ImportDates dates) ->
                                        texts.stream()
                                                .filter(text -> dates.parse(text).isPresent())
                                                .count())
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
