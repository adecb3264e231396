package app.wervel.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The time, except while the demo practice is filled: then the moment that a piece of its past is
 * about. What was concluded or told can never be changed, not even by the application, so it must
 * be written with its own moment in the first place.
 *
 * <p>Another moment holds only for the code that {@link #at} runs. A running demo practice
 * therefore never sees one.
 */
@Component
@Primary
@ConditionalOnProperty(name = "wervel.empty", havingValue = "false")
class DemoClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock real;

    DemoClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** Runs the action as if it were that moment. */
    static <T> T at(Instant moment, Supplier<T> action) {
        return ScopedValue.where(MOMENT, moment).call(action::get);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
