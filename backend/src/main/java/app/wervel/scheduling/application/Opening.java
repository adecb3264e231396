package app.wervel.scheduling.application;

import app.wervel.practice.LocationId;
import app.wervel.shared.DomainRuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a practitioner works in some period.
 *
 * @param location where the practitioner works then; otherwise where on that day, or at all; null
 *     when nowhere
 * @param closedFor the holiday (its key after {@code holiday.}) or the closure's name; null: open
 */
record Opening(
        @Nullable LocationId location,
        boolean withinHours,
        boolean absent,
        @Nullable String closedFor) {
    static Opening at(LocationId location) {
        return new Opening(location, true, false, null);
    }

    boolean isOpen() {
        return withinHours && !absent && closedFor == null;
    }

    /**
     * For what was there before: nobody is asked twice whether it is meant outside working hours,
     * but everybody whether it is meant while somebody is away.
     *
     * @param wasOutside whether it was meant outside hours then
     * @throws DomainRuleViolation as {@link #requireOpen}
     */
    void requireOpenAgain(boolean wasOutside) {
        if (!wasOutside || absent || closedFor != null) {
            requireOpen();
        }
    }

    /**
     * @throws DomainRuleViolation {@code appointment.practice-closed} naming the holiday or
     *     closure, {@code appointment.practitioner-absent}, {@code
     *     appointment.outside-working-hours}
     */
    void requireOpen() {
        if (closedFor != null) {
            throw new DomainRuleViolation("appointment.practice-closed", List.of(closedFor));
        }
        if (absent) {
            throw new DomainRuleViolation("appointment.practitioner-absent");
        }
        if (!withinHours) {
            throw new DomainRuleViolation("appointment.outside-working-hours");
        }
    }
}
