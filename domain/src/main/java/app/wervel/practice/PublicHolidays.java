package app.wervel.practice;

import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of the Netherlands and Belgium, computed: no list that somebody has to bring
 * up to date. As the rules stand since 2014, the first King's Day; earlier years follow the same
 * rules, whatever was kept then.
 *
 * <p>The Netherlands: <a href="https://wetten.overheid.nl/BWBR0002448">Algemene termijnenwet,
 * article 3</a>, which names Good Friday and Liberation Day too; whether these are days off is
 * between employer and employees. Belgium: the ten days of the royal decree of 18 April 1974, and
 * the Sundays of Easter and Whitsun.
 */
public final class PublicHolidays {
    private static final Set<String> KEYS =
            Stream.of(Country.values())
                    .flatMap(country -> of(country, 2026).stream())
                    .map(PublicHoliday::key)
                    .collect(Collectors.toCollection(TreeSet::new));

    private PublicHolidays() {}

    /** The holidays of that year, in order of date. Two may fall on one day. */
    public static List<PublicHoliday> of(Country country, int year) {
        var all = Stream.concat(both(year), only(country, year));
        return all.sorted(Comparator.comparing(PublicHoliday::date)).toList();
    }

    /** Those from the first up to and including the last day on which the practice is closed. */
    public static List<PublicHoliday> closing(
            Country country,
            Set<String> open,
            Set<String> closed,
            LocalDate first,
            LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> of(country, year).stream())
                .filter(holiday -> holiday.closes(open, closed))
                .filter(holiday -> !holiday.date().isBefore(first))
                .filter(holiday -> !holiday.date().isAfter(last))
                .toList();
    }

    /** The keys of every country's holidays. */
    public static Set<String> keys() {
        return Set.copyOf(KEYS);
    }

    private static Stream<PublicHoliday> both(int year) {
        LocalDate easter = easter(year);
        return Stream.of(
                off(LocalDate.of(year, JANUARY, 1), "new-year"),
                off(easter, "easter-sunday"),
                off(easter.plusDays(1), "easter-monday"),
                off(easter.plusDays(39), "ascension"),
                off(easter.plusDays(49), "whit-sunday"),
                off(easter.plusDays(50), "whit-monday"),
                off(LocalDate.of(year, DECEMBER, 25), "christmas"));
    }

    private static Stream<PublicHoliday> only(Country country, int year) {
        return switch (country) {
            case NL ->
                    Stream.of(
                            choice(easter(year).minusDays(2), "good-friday"),
                            off(kingsDay(year), "kings-day"),
                            choice(LocalDate.of(year, MAY, 5), "liberation-day"),
                            off(LocalDate.of(year, DECEMBER, 26), "boxing-day"));
            case BE ->
                    Stream.of(
                            off(LocalDate.of(year, MAY, 1), "labour-day"),
                            off(LocalDate.of(year, JULY, 21), "national-day"),
                            off(LocalDate.of(year, AUGUST, 15), "assumption"),
                            off(LocalDate.of(year, NOVEMBER, 1), "all-saints"),
                            off(LocalDate.of(year, NOVEMBER, 11), "armistice"));
        };
    }

    private static PublicHoliday off(LocalDate date, String key) {
        return new PublicHoliday(date, key, true);
    }

    private static PublicHoliday choice(LocalDate date, String key) {
        return new PublicHoliday(date, key, false);
    }

    /** The king's birthday, 27 April; the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        var birthday = LocalDate.of(year, APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /**
     * Easter Sunday, by the anonymous Gregorian algorithm (Meeus/Jones/Butcher: J. Meeus,
     * Astronomical Algorithms, chapter 8), right for every year from 1583. The names are those of
     * the book, which gives none that say more.
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
