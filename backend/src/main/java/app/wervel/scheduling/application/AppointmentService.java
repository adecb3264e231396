package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.SeriesId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Books, moves and cancels appointments; a deadlock of two bookings is tried again.
 *
 * <p>Every command may throw {@link app.wervel.shared.Conflict}: {@code
 * appointment.practitioner-overlap}, {@code appointment.room-overlap} and {@code
 * appointment.equipment-overlap} (details: who or what, until when), {@code
 * appointment.patient-overlap} (until when), {@code appointment.no-room-free}, {@code
 * appointment.no-equipment-free} (the kind), {@code appointment.group-full} (how many places),
 * {@code appointment.busy} when others were faster every time. Fields are named {@code
 * practitionerId}, {@code roomId}, {@code equipmentId}, {@code patientId}, {@code typeId}, {@code
 * start}, {@code end}, {@code note}, {@code episodeId}.
 *
 * <p>A command that is part of a transaction of the caller's runs in it, and is not tried again.
 */
@Service
@PreAuthorize("hasAuthority('agenda:write')")
public class AppointmentService {
    private final Bookings bookings;
    private final BookingAttempts attempts;

    AppointmentService(Bookings bookings, BookingAttempts attempts) {
        this.bookings = bookings;
        this.attempts = attempts;
    }

    /**
     * Books an appointment; for a type for groups, a place in the group of that practitioner at
     * that start, which is made when it is the first.
     *
     * @throws app.wervel.shared.InvalidInput what is wrong, field by field
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.practice-closed} (the
     *     holiday or closure), {@code appointment.practitioner-absent}, {@code
     *     appointment.outside-working-hours}; not when the data override them
     */
    public AppointmentRow book(AppointmentData data) {
        return attempts.run(() -> bookings.book(data));
    }

    /**
     * Books once, however often the same request comes with this key within a day.
     *
     * @param key chosen by the caller, 1 to 200 characters
     * @param answer what is answered for the booked appointment, and remembered
     * @return the first answer
     * @throws app.wervel.shared.DomainRuleViolation {@code idempotency.other-request} when the key
     *     came with other data before
     */
    public String bookOnce(
            String key, AppointmentData data, Function<AppointmentRow, String> answer) {
        return attempts.run(() -> bookings.bookOnce(key, data, answer));
    }

    /** All or nothing, in order of their start. */
    List<AppointmentRow> bookAll(List<AppointmentData> all, @Nullable SeriesId series) {
        return attempts.run(() -> bookings.bookAll(all, series));
    }

    /**
     * Moves, resizes, gives to a colleague, changes the type or the note. A group takes everybody
     * in it along; who takes part in one goes to another.
     *
     * @param data whole; a room or equipment that is not given stays when it is free
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.cancelled}, {@code
     *     appointment.group-type-fixed}, {@code appointment.not-today-yet}, {@code
     *     appointment.not-started}, and those of {@link #book}
     */
    public AppointmentRow change(AppointmentId id, long expectedVersion, AppointmentData data) {
        return attempts.run(() -> bookings.change(id, expectedVersion, data));
    }

    /**
     * Cancels; a group with everybody in it. Who was booked from the waiting list is not on it
     * again then: whoever cancels may want nothing any more. For a booking that was a mistake there
     * is {@link #undo(AppointmentId, long, boolean)}.
     *
     * @param reason as it was told, up to 200 characters
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.cancelled} when it was
     * @throws app.wervel.shared.InvalidInput on {@code reason}, on {@code cancelledFor} ({@code
     *     appointment.group-cancelled-by-practice})
     */
    public AppointmentRow cancel(
            AppointmentId id,
            long expectedVersion,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        return attempts.run(() -> bookings.cancel(id, expectedVersion, cancelledFor, reason));
    }

    /**
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.cancelled}, {@code
     *     appointment.not-today-yet}, {@code appointment.not-started}
     * @throws app.wervel.shared.InvalidInput on {@code status} ({@code appointment.cancel-instead})
     */
    public AppointmentRow status(AppointmentId id, long expectedVersion, AppointmentStatus status) {
        return attempts.run(() -> bookings.status(id, expectedVersion, status));
    }

    /** As {@link #undo(AppointmentId, long, boolean)}, never to where nobody works. */
    public AppointmentRow undo(AppointmentId id, long expectedVersion) {
        return undo(id, expectedVersion, false).row();
    }

    /**
     * Goes back to the state before; again, to the one before that. Before the booking itself there
     * is nothing: then it is cancelled, and nobody is late. When that was a booking from the
     * waiting list, the wish waits again, and what was given up for it comes back when its place is
     * free still; to undo the undoing books from the list no more.
     *
     * <p>Who takes part in a group stays with it, wherever it has moved to since.
     *
     * @param override also where by now the practice does not work
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.group-has-participants} for
     *     the booking of a group that somebody takes part in; {@code appointment.nothing-to-undo};
     *     {@code appointment.practice-closed} and the like of {@link #book} for a place that was
     *     left, unless overridden
     * @throws app.wervel.shared.InvalidInput on {@code roomId}, {@code equipmentId} when it was
     *     taken out of use
     */
    public Undone undo(AppointmentId id, long expectedVersion, boolean override) {
        return attempts.run(() -> bookings.undo(id, expectedVersion, override));
    }
}
