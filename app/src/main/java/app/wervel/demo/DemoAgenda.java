package app.wervel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When the demo practice's patients came: on working days, during working hours, never tomorrow.
 */
final class DemoAgenda {
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final int HALF_HOURS = 16;
    private static final Duration THIS_MORNING = Duration.ofHours(2);

    private final Clock clock;
    private final Instant now;

    DemoAgenda(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    LocalDate today() {
        return dayOf(now);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /**
     * @param daysAgo a weekend becomes the Friday before it; 0 is two hours ago, whatever the day
     * @param place decides on the time of day
     */
    Instant appointment(int daysAgo, int place) {
        if (daysAgo == 0) {
            return now.minus(THIS_MORNING);
        }
        LocalDate day = today().minusDays(daysAgo);
        LocalDate workingDay =
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> day.minusDays(1);
                    case SUNDAY -> day.minusDays(2);
                    default -> day;
                };
        int halfHour = place * 5 % HALF_HOURS;
        return workingDay
                .atTime(OPENS.plusMinutes(30L * halfHour))
                .atZone(clock.getZone())
                .toInstant();
    }
}
