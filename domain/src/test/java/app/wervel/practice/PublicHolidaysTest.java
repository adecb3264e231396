package app.wervel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1961-04-02",
                "1981-04-19",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2014-04-20",
                "2015-04-05",
                "2016-03-27",
                "2017-04-16",
                "2018-04-01",
                "2019-04-21",
                "2020-04-12",
                "2021-04-04",
                "2022-04-17",
                "2023-04-09",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2285-03-22"
            })
    void easterIsWhereTheCalendarHadIt(LocalDate sunday) {
        assertThat(PublicHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    /** Oudin's way to the date shares no step with ours. */
    @Test
    void anotherAlgorithmFindsTheSameEasterInEveryYear() {
        for (int year = 1583; year <= 4099; year++) {
            assertThat(PublicHolidays.easter(year)).isEqualTo(easterByOudin(year));
            assertThat(PublicHolidays.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
    }

    private static LocalDate easterByOudin(int year) {
        int golden = year % 19;
        int century = year / 100;
        int h = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int i = h - (h / 28) * (1 - (29 / (h + 1)) * ((21 - golden) / 11));
        int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
        int month = 3 + (i - j + 40) / 44;
        return LocalDate.of(year, month, i - j + 28 - 31 * (month / 4));
    }

    @Test
    void theNetherlandsIn2026() {
        assertThat(PublicHolidays.of(Country.NL, 2026))
                .containsExactly(
                        off("2026-01-01", "new-year"),
                        choice("2026-04-03", "good-friday"),
                        off("2026-04-05", "easter-sunday"),
                        off("2026-04-06", "easter-monday"),
                        off("2026-04-27", "kings-day"),
                        choice("2026-05-05", "liberation-day"),
                        off("2026-05-14", "ascension"),
                        off("2026-05-24", "whit-sunday"),
                        off("2026-05-25", "whit-monday"),
                        off("2026-12-25", "christmas"),
                        off("2026-12-26", "boxing-day"));
    }

    @Test
    void belgiumIn2026() {
        assertThat(PublicHolidays.of(Country.BE, 2026))
                .containsExactly(
                        off("2026-01-01", "new-year"),
                        off("2026-04-05", "easter-sunday"),
                        off("2026-04-06", "easter-monday"),
                        off("2026-05-01", "labour-day"),
                        off("2026-05-14", "ascension"),
                        off("2026-05-24", "whit-sunday"),
                        off("2026-05-25", "whit-monday"),
                        off("2026-07-21", "national-day"),
                        off("2026-08-15", "assumption"),
                        off("2026-11-01", "all-saints"),
                        off("2026-11-11", "armistice"),
                        off("2026-12-25", "christmas"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-04-26",
        "2015-04-27",
        "2019-04-27",
        "2024-04-27",
        "2025-04-26",
        "2026-04-27",
        "2031-04-26"
    })
    void kingsDayIsTheDayBeforeWhenItWouldBeASunday(LocalDate day) {
        assertThat(dateOf(Country.NL, day.getYear(), "kings-day")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-10, 2018-05-20",
        "2019-05-30, 2019-06-09",
        "2020-05-21, 2020-05-31",
        "2021-05-13, 2021-05-23",
        "2022-05-26, 2022-06-05",
        "2023-05-18, 2023-05-28",
        "2024-05-09, 2024-05-19",
        "2025-05-29, 2025-06-08",
        "2027-05-06, 2027-05-16",
        "2028-05-25, 2028-06-04"
    })
    void ascensionAndWhitsunMoveWithEaster(LocalDate ascension, LocalDate whitSunday) {
        for (Country country : Country.values()) {
            int year = ascension.getYear();
            assertThat(dateOf(country, year, "ascension")).isEqualTo(ascension);
            assertThat(dateOf(country, year, "whit-sunday")).isEqualTo(whitSunday);
            assertThat(dateOf(country, year, "whit-monday")).isEqualTo(whitSunday.plusDays(1));
        }
    }

    /** In 2016 Ascension Day was Liberation Day; the practice is closed once, whatever it chose. */
    @Test
    void twoHolidaysMayFallOnOneDay() {
        assertThat(PublicHolidays.of(Country.NL, 2016))
                .contains(off("2016-05-05", "ascension"), choice("2016-05-05", "liberation-day"));
        assertThat(closing(Set.of("liberation-day"), Set.of()))
                .doesNotContain(choice("2026-05-05", "liberation-day"));
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void everyYearHasTheSameHolidaysInOrder(Country country) {
        var keys =
                PublicHolidays.of(country, 2026).stream()
                        .map(PublicHoliday::key)
                        .collect(java.util.stream.Collectors.toSet());
        for (int year = 2014; year <= 2114; year++) {
            var holidays = PublicHolidays.of(country, year);
            assertThat(holidays).extracting(PublicHoliday::key).hasSameElementsAs(keys);
            assertThat(holidays).extracting(PublicHoliday::date).isSorted();
            for (PublicHoliday holiday : holidays) {
                assertThat(holiday.date().getYear()).isEqualTo(year);
            }
        }
        assertThat(PublicHolidays.keys()).containsAll(keys);
    }

    @Test
    void thePracticeOpensOnAGeneralDayOffAndClosesOnAnother() {
        var closing = closing(Set.of("kings-day"), Set.of("good-friday"));

        assertThat(closing)
                .contains(choice("2026-04-03", "good-friday"), off("2026-04-06", "easter-monday"))
                .doesNotContain(off("2026-04-27", "kings-day"))
                .doesNotContain(choice("2026-05-05", "liberation-day"));
    }

    @Test
    void closingDaysCountFromTheFirstToTheLastDayAndOverNewYear() {
        assertThat(
                        PublicHolidays.closing(
                                Country.NL,
                                Set.of(),
                                Set.of(),
                                LocalDate.of(2026, 12, 26),
                                LocalDate.of(2027, 1, 1)))
                .containsExactly(off("2026-12-26", "boxing-day"), off("2027-01-01", "new-year"));
    }

    private static List<PublicHoliday> closing(Set<String> open, Set<String> closed) {
        return PublicHolidays.closing(
                Country.NL, open, closed, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private static LocalDate dateOf(Country country, int year, String key) {
        return PublicHolidays.of(country, year).stream()
                .filter(holiday -> holiday.key().equals(key))
                .findFirst()
                .orElseThrow()
                .date();
    }

    private static PublicHoliday off(String date, String key) {
        return new PublicHoliday(LocalDate.parse(date), key, true);
    }

    private static PublicHoliday choice(String date, String key) {
        return new PublicHoliday(LocalDate.parse(date), key, false);
    }
}
