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
     * Cancels; a group with everybody in it.
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

    /**
     * Goes back to the state before; again, to the one before that. Before the booking itself there
     * is nothing: then it is cancelled, and nobody is late.
     *
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code appointment.group-has-participants} for
     *     the booking of a group that somebody takes part in
     */
    public AppointmentRow undo(AppointmentId id, long expectedVersion) {
        return attempts.run(() -> bookings.undo(id, expectedVersion));
    }
}
