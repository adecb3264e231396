package app.wervel.bodychart;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart in words, for whoever does not look at the picture. */
public final class BodyChartInWords {
    private BodyChartInWords() {}

    /** Place by place, for instance {@code Left calf: numb, tingling}; empty for an empty chart. */
    public static String said(BodyMarks marks, Locale locale) {
        return marks.feelings().entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue(), locale))
                .collect(Collectors.joining("; "));
    }

    public static String place(BodyRegion region, Collection<Feeling> feelings, Locale locale) {
        return region.name(locale) + ": " + feelings(feelings, locale);
    }

    /** What the signs on these pictures mean, for instance {@code dashes: numb}. */
    public static String signs(Locale locale, BodyMarks... charts) {
        return signs(
                Arrays.stream(Feeling.values())
                        .filter(feeling ->
                                Arrays.stream(charts)
                                        .flatMap(chart -> chart.marks().stream())
                                        .anyMatch(mark -> mark.feeling() == feeling)),
                locale);
    }

    /** What every sign means, for whoever is going to draw them. */
    public static String allSigns(Locale locale) {
        return signs(Arrays.stream(Feeling.values()), locale);
    }

    private static String signs(Stream<Feeling> feelings, Locale locale) {
        return feelings.map(feeling ->
                        feeling.signName(locale) + ": " + feeling.name(locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }

    public static String feelings(Collection<Feeling> feelings, Locale locale) {
        return Arrays.stream(Feeling.values())
                .filter(feelings::contains)
                .map(feeling -> feeling.name(locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }
}
