package app.wervel.scheduling;

import app.wervel.patient.PatientId;
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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for an earlier or a better moment. It ends with a booking, or without. */
@Entity
@Table(name = "waiting_list_entry")
public class WaitingListEntry implements Versioned {
    public static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WaitingListEntryId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "patient_id", nullable = false, updatable = false))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "type_id", nullable = false))
    private AppointmentTypeId type;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id"))
    private @Nullable UserId practitioner;

    /** As ISO counts: 1 is Monday. */
    private List<Short> weekdays;

    private @Nullable LocalTime notBefore;
    private @Nullable LocalTime notAfter;
    private LocalDate fromDate;
    private @Nullable LocalDate untilDate;

    @Enumerated(EnumType.STRING)
    private WaitingUrgency urgency;

    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "gives_up_id"))
    private @Nullable AppointmentId givesUp;

    @Enumerated(EnumType.STRING)
    private WaitingStatus status = WaitingStatus.WAITING;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "booked_id"))
    private @Nullable AppointmentId booked;

    private @Nullable Long givenUpVersion;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected WaitingListEntry() {}

    public WaitingListEntry(
            PatientId patient,
            AppointmentTypeId type,
            WaitingWish wish,
            WaitingUrgency urgency,
            Instant createdAt) {
        this.id = WaitingListEntryId.next();
        this.patient = patient;
        this.createdAt = createdAt;
        wish(type, wish, urgency);
    }

    /**
     * @throws DomainRuleViolation {@code waitinglist.not-waiting} when it has been booked or
     *     withdrawn
     */
    public void change(AppointmentTypeId newType, WaitingWish wish, WaitingUrgency newUrgency) {
        requireWaiting();
        wish(newType, wish, newUrgency);
    }

    private void wish(AppointmentTypeId newType, WaitingWish wish, WaitingUrgency newUrgency) {
        this.type = newType;
        this.practitioner = wish.practitioner();
        this.weekdays =
                wish.weekdays().stream().map(day -> (short) day.getValue()).sorted().toList();
        this.notBefore = wish.notBefore();
        this.notAfter = wish.notAfter();
        this.fromDate = wish.from();
        this.untilDate = wish.until();
        this.urgency = newUrgency;
    }

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public static @Nullable String possibleNote(@Nullable String note) {
        return Texts.optional(note, LONGEST_NOTE);
    }

    public void note(@Nullable String newNote) {
        this.note = possibleNote(newNote);
    }

    /** The later appointment of the same patient that is cancelled once this is booked. */
    public void giveUp(@Nullable AppointmentId appointment) {
        this.givesUp = appointment;
    }

    /**
     * @param cancelledVersion of the appointment that was given up for it, once cancelled; null:
     *     none was
     * @throws DomainRuleViolation {@code waitinglist.not-waiting} when it was already
     */
    public void book(AppointmentId appointment, @Nullable Long cancelledVersion) {
        requireWaiting();
        this.status = WaitingStatus.BOOKED;
        this.booked = appointment;
        this.givenUpVersion = cancelledVersion;
    }

    /**
     * Waits again, since when it did before: it was booked by mistake.
     *
     * @throws DomainRuleViolation {@code waitinglist.not-booked}
     */
    public void undoBooking() {
        if (status != WaitingStatus.BOOKED) {
            throw new DomainRuleViolation("waitinglist.not-booked");
        }
        this.status = WaitingStatus.WAITING;
        this.booked = null;
        this.givenUpVersion = null;
    }

    /**
     * @throws DomainRuleViolation {@code waitinglist.not-waiting} when it was already
     */
    public void withdraw() {
        requireWaiting();
        this.status = WaitingStatus.WITHDRAWN;
    }

    /**
     * Waits again, since when it did before: it was taken off the list by mistake.
     *
     * @throws DomainRuleViolation {@code waitinglist.not-withdrawn} when it waits, or was booked
     */
    public void reopen() {
        if (status != WaitingStatus.WITHDRAWN) {
            throw new DomainRuleViolation("waitinglist.not-withdrawn");
        }
        this.status = WaitingStatus.WAITING;
    }

    private void requireWaiting() {
        if (status != WaitingStatus.WAITING) {
            throw new DomainRuleViolation("waitinglist.not-waiting");
        }
    }

    public WaitingListEntryId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    public AppointmentTypeId type() {
        return type;
    }

    public WaitingWish wish() {
        return new WaitingWish(
                practitioner,
                weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                notBefore,
                notAfter,
                fromDate,
                untilDate);
    }

    public WaitingUrgency urgency() {
        return urgency;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable AppointmentId givesUp() {
        return givesUp;
    }

    public WaitingStatus status() {
        return status;
    }

    public @Nullable AppointmentId booked() {
        return booked;
    }

    /** Of the appointment that was given up for the booking, once cancelled; null: none was. */
    public @Nullable Long givenUpVersion() {
        return givenUpVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
