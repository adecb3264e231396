package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesScope;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Proposes, books and changes series of appointments. What changes something does all of it or
 * nothing, and tries again after a deadlock.
 */
@Service
@PreAuthorize("hasAuthority('agenda:write')")
public class SeriesService {
    private final SeriesPlans plans;
    private final SeriesBookings bookings;
    private final BookingAttempts attempts;

    SeriesService(SeriesPlans plans, SeriesBookings bookings, BookingAttempts attempts) {
        this.plans = plans;
        this.bookings = bookings;
        this.attempts = attempts;
    }

    /**
     * Plans a series. Nothing is stored or held.
     *
     * @throws app.wervel.shared.InvalidInput on {@code patientId}, {@code typeId}, {@code count},
     *     {@code perWeek}, {@code preferredPractitionerId}, {@code from}, {@code notAfter} or
     *     {@code episodeId}
     */
    public SeriesProposal propose(SeriesWish wish) {
        return plans.propose(wish);
    }

    /** As {@link #book(SeriesProposal, boolean)}, never more than was agreed. */
    public List<AppointmentRow> book(SeriesProposal proposal) {
        return book(proposal, false);
    }

    /**
     * Books what was proposed, as the user left it.
     *
     * @param acceptMore also when plan or referral are for fewer treatments
     * @return in order of their start
     * @throws app.wervel.shared.Conflict {@code series.taken} with the numbers that are taken by
     *     now, or that stand in another's way
     * @throws app.wervel.shared.DomainRuleViolation {@code series.more-than-referred} with how many
     *     are left, {@code series.without-slot} and {@code series.not-open} with the numbers
     * @throws app.wervel.shared.InvalidInput on the fields of the wish, or on those of an
     *     appointment, as {@code appointments[0].start}
     */
    public List<AppointmentRow> book(SeriesProposal proposal, boolean acceptMore) {
        return attempts.run(() -> bookings.book(proposal, acceptMore));
    }

    /**
     * Books once, however often the same request comes with this key within a day.
     *
     * @param answer what is answered for the booked appointments, and remembered
     * @return the first answer
     * @throws app.wervel.shared.DomainRuleViolation {@code idempotency.other-request}, and those of
     *     {@link #book(SeriesProposal, boolean)}
     */
    public String bookOnce(
            String key,
            SeriesProposal proposal,
            boolean acceptMore,
            Function<List<AppointmentRow>, String> answer) {
        return attempts.run(() -> bookings.bookOnce(key, proposal, acceptMore, answer));
    }

    /**
     * Moves those of the scope that are still to come, all by the same difference on the clock: a
     * summer's half past five is half past five in winter.
     *
     * @param newStart of the chosen appointment
     * @param newPractitioner null: each keeps its own
     * @return those that are elsewhere now
     * @throws app.wervel.shared.Conflict {@code series.taken} with the numbers in the series
     * @throws app.wervel.shared.DomainRuleViolation {@code series.over-already} when the chosen one
     *     has been, {@code series.not-open} with the numbers in the series, {@code
     *     series.into-past} with the numbers of those that would lie before now
     * @throws app.wervel.shared.InvalidInput on {@code start}
     * @throws app.wervel.shared.StaleVersion when somebody changed the chosen one meanwhile
     */
    public List<AppointmentRow> move(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            Instant newStart,
            @Nullable UserId newPractitioner) {
        return attempts.run(
                () -> bookings.move(id, expectedVersion, scope, newStart, newPractitioner));
    }

    /**
     * Cancels those of the scope that are still to come.
     *
     * @throws app.wervel.shared.DomainRuleViolation {@code series.over-already} when the chosen one
     *     has been
     * @throws app.wervel.shared.InvalidInput on {@code reason}
     * @throws app.wervel.shared.StaleVersion when somebody changed the chosen one meanwhile
     */
    public List<AppointmentRow> cancel(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        return attempts.run(
                () -> bookings.cancel(id, expectedVersion, scope, cancelledFor, reason));
    }

    /**
     * Takes back what was moved or cancelled together, as long as nobody has changed any of it
     * since: all of it or nothing.
     *
     * @param changed as {@link #move} or {@link #cancel} answered them
     * @param override also where by now the practice does not work
     * @throws app.wervel.shared.Conflict {@code series.undo-taken} with the moments that are taken
     *     by now
     * @throws app.wervel.shared.DomainRuleViolation {@code series.undo-not-open} with the moments
     * @throws app.wervel.shared.StaleVersion when somebody changed one of them meanwhile
     */
    public List<AppointmentRow> undo(List<AppointmentRow> changed, boolean override) {
        return attempts.run(() -> bookings.undo(changed, override));
    }

    /**
     * The appointments that an absence makes impossible, whether it is noted already or not, each
     * with places where it could go. The first alternatives of all of them fit beside each other.
     */
    public List<AbsenceEffect> affectedBy(UserId practitioner, Period absence) {
        return plans.affectedBy(practitioner, absence);
    }

    /**
     * Moves appointments, each to a place of its own.
     *
     * @throws app.wervel.shared.Conflict {@code series.taken} with the numbers in the list, from 1
     * @throws app.wervel.shared.DomainRuleViolation {@code series.not-open}, {@code
     *     series.into-past} with the numbers
     * @throws app.wervel.shared.StaleVersion when somebody changed one of them meanwhile
     */
    public List<AppointmentRow> reflow(List<ReflowedAppointment> appointments) {
        return attempts.run(() -> bookings.reflow(appointments));
    }
}
