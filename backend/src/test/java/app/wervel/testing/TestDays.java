package app.wervel.testing;

import app.wervel.practice.Country;
import app.wervel.practice.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Days on which an ordinary practice works, whenever the tests run. */
public final class TestDays {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private TestDays() {}

    /** A Monday that is no holiday, at least two weeks ahead. */
    public static LocalDate monday() {
        var monday =
                LocalDate.now(ZONE).plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (isHoliday(monday)) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    private static boolean isHoliday(LocalDate day) {
        return PublicHolidays.of(Country.NL, day.getYear()).stream()
                .anyMatch(holiday -> holiday.date().equals(day));
    }

    /**
     * @param time as on the clock: {@code 09:00}
     */
    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
