package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its start up to, not including, its end. */
public record Period(Instant start, Instant end) {
    /**
     * @throws InvalidValue {@code appointment.end-before-start} when it does not end after its
     *     start
     */
    public Period {
        if (!start.isBefore(end)) {
            throw new InvalidValue("appointment.end-before-start");
        }
    }

    public static Period of(Instant start, Duration length) {
        return new Period(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Period other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }
}
