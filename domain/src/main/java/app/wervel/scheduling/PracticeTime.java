package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** What the practice's clock means, in the nights in which it jumps too. */
public final class PracticeTime {
    private PracticeTime() {}

    /**
     * The moment at which the practice's clock shows that time; the first one in the hour that
     * comes twice.
     *
     * @throws InvalidValue {@code appointment.time-does-not-exist} when the clock jumps over it
     */
    public static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidValue("appointment.time-does-not-exist");
        }
        return local.toInstant(offsets.getFirst());
    }

    public static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
