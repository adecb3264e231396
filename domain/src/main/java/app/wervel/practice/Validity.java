package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day and until which day something holds.
 *
 * @param validFrom the first day
 * @param validUntil the last day; null: until further notice
 */
@Embeddable
public record Validity(LocalDate validFrom, @Nullable LocalDate validUntil) {
    /**
     * @throws InvalidValue {@code working-hours.validity-inverted}
     */
    public Validity {
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new InvalidValue("working-hours.validity-inverted");
        }
    }

    public boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return other.validUntil == null || !validFrom.isAfter(other.validUntil);
    }

    /** Whether it still holds on that day, or will after it. */
    public boolean lastsUntil(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
