package app.wervel.messages.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets. Begins on a quiet Sunday morning in November. */
class MovableClock extends Clock {
    static final Instant SUNDAY = Instant.parse("2026-11-22T08:00:00Z");

    private volatile Instant now = SUNDAY;

    void set(Instant moment) {
        now = moment;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Amsterdam");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The practice has one zone");
    }
}
