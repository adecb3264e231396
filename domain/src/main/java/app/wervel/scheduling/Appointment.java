package app.wervel.scheduling;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A patient's appointment, or the session of a group, which has no patient of its own. Who takes
 * part in a group has an appointment with the group's session; whoever cancels leaves the group,
 * and stays linked only when the whole group was cancelled.
 *
 * <p>That nobody and nothing is booked twice is the database's to say.
 */
@Entity
@Table(name = "appointment")
public class Appointment implements Versioned {
    public static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppointmentId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private AppointmentId session;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "type_id"))
    private AppointmentTypeId type;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id"))
    private UserId practitioner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "room_id"))
    private @Nullable RoomId room;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "equipment_id"))
    private @Nullable EquipmentId equipment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private @Nullable PatientId patient;

    private Instant startAt;
    private Instant endAt;
    private Instant occupiedUntil;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelledFor cancelledFor;

    private @Nullable String cancelReason;
    private boolean cancelledLate;
    private boolean outsideHours;
    private boolean goesWhenEmpty;
    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "series_id"))
    private @Nullable SeriesId series;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private @Nullable EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /**
     * @param patient null for a group's own row
     * @throws InvalidValue {@code text.too-long} of the note
     */
    public Appointment(
            Placement placement,
            @Nullable PatientId patient,
            @Nullable String note,
            UserId createdBy,
            Instant createdAt) {
        this.id = AppointmentId.next();
        this.session = id;
        this.type = placement.type();
        this.practitioner = placement.practitioner();
        this.startAt = placement.time().start();
        this.endAt = placement.time().end();
        this.occupiedUntil = placement.occupiedUntil();
        this.room = placement.room();
        this.equipment = placement.equipment();
        this.outsideHours = placement.outsideHours();
        this.patient = patient;
        this.note = Texts.optional(note, LONGEST_NOTE);
        this.status = AppointmentStatus.BOOKED;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public void countFor(@Nullable EpisodeId newEpisode) {
        this.episode = newEpisode;
    }

    public void belongTo(SeriesId newSeries) {
        this.series = newSeries;
    }

    /** Takes part in the group whose own row that is. */
    public void join(AppointmentId group) {
        this.session = group;
    }

    /** Of a group that nobody planned: it is there because somebody takes part in it. */
    public void goWhenEmpty() {
        this.goesWhenEmpty = true;
    }

    /** Whether it is cancelled once nobody takes part any more: not what has begun. */
    public boolean goesWhenEmpty() {
        return goesWhenEmpty
                && (status == AppointmentStatus.BOOKED || status == AppointmentStatus.CONFIRMED);
    }

    public void leaveGroup() {
        this.session = id;
    }

    /**
     * @throws DomainRuleViolation {@code appointment.cancelled}; {@code appointment.not-today-yet}
     *     or {@code appointment.not-started} when what has happened already would then lie ahead
     */
    public void move(Placement placement, Instant now, ZoneId zone) {
        requireNotCancelled();
        requirePossible(status, placement.time().start(), now, zone);
        place(placement);
    }

    /**
     * @throws DomainRuleViolation {@code appointment.cancelled}
     * @throws InvalidValue {@code text.too-long}
     */
    public void note(@Nullable String newNote) {
        requireNotCancelled();
        this.note = Texts.optional(newNote, LONGEST_NOTE);
    }

    /**
     * Any state may follow any other, so that a mistake is mended.
     *
     * @throws InvalidValue {@code appointment.cancel-instead} for {@code CANCELLED}, which needs to
     *     be told more
     * @throws DomainRuleViolation {@code appointment.cancelled}; {@code appointment.not-today-yet}
     *     when the patient would have come before the day itself; {@code appointment.not-started}
     *     when a patient would have failed to come before the start
     */
    public void become(AppointmentStatus newStatus, Instant now, ZoneId zone) {
        if (newStatus == AppointmentStatus.CANCELLED) {
            throw new InvalidValue("appointment.cancel-instead");
        }
        requireNotCancelled();
        requirePossible(newStatus, startAt, now, zone);
        this.status = newStatus;
    }

    private static void requirePossible(
            AppointmentStatus status, Instant start, Instant now, ZoneId zone) {
        switch (status) {
            case ARRIVED, IN_TREATMENT, DONE -> {
                if (PracticeTime.day(start, zone).isAfter(PracticeTime.day(now, zone))) {
                    throw new DomainRuleViolation("appointment.not-today-yet");
                }
            }
            case NO_SHOW -> {
                if (start.isAfter(now)) {
                    throw new DomainRuleViolation("appointment.not-started");
                }
            }
            case BOOKED, CONFIRMED, CANCELLED -> {}
        }
    }

    /**
     * @param notice how long before the start a patient may cancel without being late
     * @throws DomainRuleViolation {@code appointment.cancelled} when it is already
     * @throws InvalidValue {@code text.too-long}
     */
    public void cancel(CancelledFor whose, @Nullable String reason, Instant now, Duration notice) {
        boolean late = whose == CancelledFor.PATIENT && now.isAfter(startAt.minus(notice));
        cancel(new Cancellation(whose, reason, late));
    }

    /**
     * @throws DomainRuleViolation {@code appointment.cancelled} when it is already
     */
    public void cancel(Cancellation cancellation) {
        requireNotCancelled();
        become(AppointmentStatus.CANCELLED, cancellation);
    }

    /**
     * Makes it what it was.
     *
     * @throws DomainRuleViolation {@code appointment.not-today-yet} or {@code
     *     appointment.not-started} when its group has moved, and what had happened already would
     *     then lie ahead
     */
    public void restore(AppointmentState state, Instant now, ZoneId zone) {
        requirePossible(state.status(), state.placement().time().start(), now, zone);
        place(state.placement());
        become(state.status(), state.cancellation());
        this.note = state.note();
    }

    private void become(AppointmentStatus newStatus, @Nullable Cancellation cancellation) {
        this.status = newStatus;
        this.cancelledFor = cancellation == null ? null : cancellation.cancelledFor();
        this.cancelReason = cancellation == null ? null : cancellation.reason();
        this.cancelledLate = cancellation != null && cancellation.late();
    }

    private void place(Placement placement) {
        this.type = placement.type();
        this.practitioner = placement.practitioner();
        this.room = placement.room();
        this.equipment = placement.equipment();
        this.startAt = placement.time().start();
        this.endAt = placement.time().end();
        this.occupiedUntil = placement.occupiedUntil();
        this.outsideHours = placement.outsideHours();
    }

    /**
     * @throws DomainRuleViolation {@code appointment.cancelled}: it can only be undone
     */
    public void requireNotCancelled() {
        if (isCancelled()) {
            throw new DomainRuleViolation("appointment.cancelled");
        }
    }

    public boolean isCancelled() {
        return status == AppointmentStatus.CANCELLED;
    }

    /** Whether somebody takes part in a group, or did when the whole group was cancelled. */
    public boolean isInGroup() {
        return !session.equals(id);
    }

    public AppointmentId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public AppointmentId session() {
        return session;
    }

    public Placement placement() {
        return new Placement(
                type,
                practitioner,
                room,
                equipment,
                new Period(startAt, endAt),
                occupiedUntil,
                outsideHours);
    }

    public @Nullable PatientId patient() {
        return patient;
    }

    public AppointmentStatus status() {
        return status;
    }

    public @Nullable Cancellation cancellation() {
        return isCancelled()
                ? new Cancellation(
                        Objects.requireNonNull(cancelledFor), cancelReason, cancelledLate)
                : null;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable SeriesId series() {
        return series;
    }

    public @Nullable EpisodeId episode() {
        return episode;
    }

    public UserId createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
