package app.wervel.bodychart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A chart in words, for whoever does not look at the picture. */
public final class BodyChartInWords {
    private BodyChartInWords() {}

    /** Place by place, for instance {@code Left calf: numb, tingling}; empty for an empty chart. */
    public static String said(BodyMarks marks, Locale locale) {
        return marks.feelings().entrySet().stream()
                .map(entry ->
                        entry.getKey().name(locale) + ": " + feelings(entry.getValue(), locale))
                .collect(Collectors.joining("; "));
    }

    /** What the signs on the picture mean, for instance {@code dashes: numb}. */
    public static String signs(BodyMarks marks, Locale locale) {
        return Arrays.stream(Feeling.values())
                .filter(feeling ->
                        marks.marks().stream().anyMatch(mark -> mark.feeling() == feeling))
                .map(feeling ->
                        feeling.signName(locale) + ": " + feeling.name(locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }

    private static String feelings(Set<Feeling> feelings, Locale locale) {
        return Arrays.stream(Feeling.values())
                .filter(feelings::contains)
                .map(feeling -> feeling.name(locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }
}
