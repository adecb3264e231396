package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.Placement;
import app.wervel.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whether there is a place for a wish, and which room and equipment go with it. */
@Component
class Places {
    private final WorkingTimes workingTimes;
    private final Resources resources;
    private final Overlaps overlaps;

    Places(WorkingTimes workingTimes, Resources resources, Overlaps overlaps) {
        this.workingTimes = workingTimes;
        this.resources = resources;
        this.overlaps = overlaps;
    }

    /**
     * @param current where it is now, whose hours nobody questions again; null: something new
     * @param self the appointment itself
     * @param session the session that it belongs to
     * @throws DomainRuleViolation {@code appointment.outside-working-hours}, {@code
     *     appointment.practitioner-absent}, {@code appointment.practice-closed}
     * @throws app.wervel.shared.Conflict who or what is taken
     * @throws app.wervel.shared.InvalidInput on {@code roomId}, {@code equipmentId}
     */
    Placement find(
            Wish wish,
            @Nullable PatientId patient,
            @Nullable Placement current,
            AppointmentId self,
            AppointmentId session) {
        var wanted = wish.wanted();
        var opening = workingTimes.of(wanted.practitioner(), wanted.time());
        var kept = current != null && isSameTime(current, wanted) ? current : null;
        if (kept == null && !wish.override()) {
            opening.requireOpen();
        }
        overlaps.refuse(wanted, patient, self, session);
        var bound = opening.withinHours() || wanted.room() == null ? opening.location() : null;
        var room =
                resources.room(
                        wish.type(),
                        wanted.room(),
                        current == null ? null : current.room(),
                        bound,
                        wanted.occupied(),
                        session);
        var equipment =
                resources.equipment(
                        wish.type(),
                        wanted.equipment(),
                        current == null ? null : current.equipment(),
                        bound,
                        wanted.occupied(),
                        session);
        return new Placement(
                wanted.type(),
                wanted.practitioner(),
                room,
                equipment,
                wanted.time(),
                wanted.occupiedUntil(),
                kept == null ? !opening.isOpen() : kept.outsideHours());
    }

    /**
     * A place that was left, as it is now: hours may have changed, and somebody may be away.
     *
     * @param current where it is now, whose hours nobody questions again; null: nowhere
     * @throws DomainRuleViolation as {@link #find}
     */
    Placement again(Placement before, @Nullable Placement current, boolean override) {
        if (current != null && isSameTime(current, before)) {
            return before.outsideHours(current.outsideHours());
        }
        var opening = workingTimes.of(before.practitioner(), before.time());
        if (!override) {
            opening.requireOpenAgain(before.outsideHours());
        }
        return before.outsideHours(!opening.isOpen());
    }

    private static boolean isSameTime(Placement current, Placement wanted) {
        return current.practitioner().equals(wanted.practitioner())
                && current.time().equals(wanted.time());
    }

    /**
     * @throws app.wervel.shared.Conflict who or what is taken
     */
    void requireFree(
            Placement placement,
            @Nullable PatientId patient,
            AppointmentId self,
            AppointmentId session) {
        overlaps.refuse(placement, patient, self, session);
    }

    /**
     * @throws app.wervel.shared.InvalidInput on {@code roomId}, {@code equipmentId} when it was
     *     taken out of use
     */
    void requireInUse(Placement placement) {
        resources.requireInUse(placement.room(), placement.equipment());
    }
}
