package app.wervel.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A day by the practice's clock, whose times become moments. On the night to summer time an hour is
 * skipped: its times all mean the moment of the change. On the night back an hour comes twice: its
 * times mean the first. So what is later on the clock is never earlier, and hours that touch on the
 * clock touch.
 *
 * @param start in seconds since 1970
 * @param end in seconds since 1970: the start of the next day
 */
record LocalDay(LocalDate date, long start, long end, ZoneRules rules) {
    static final int SECONDS = 86_400;

    static LocalDay of(LocalDate date, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return new LocalDay(
                date,
                moment(date.atStartOfDay(), rules),
                moment(date.plusDays(1).atStartOfDay(), rules),
                rules);
    }

    /**
     * @param second by the clock, 0 to {@link #SECONDS}
     */
    long at(int second) {
        boolean clockStays = end - start == SECONDS;
        return clockStays ? start + second : moment(date.atStartOfDay().plusSeconds(second), rules);
    }

    private static long moment(LocalDateTime clock, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(clock);
        if (change == null) {
            return clock.toEpochSecond(rules.getOffset(clock));
        }
        return change.isGap()
                ? change.toEpochSecond()
                : clock.toEpochSecond(change.getOffsetBefore());
    }
}
