package app.wervel.episode;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The care for one complaint of one patient. It starts from a concluded intake, and every intake
 * starts at most one.
 */
@Entity
@Table(name = "episode_of_care")
public class EpisodeOfCare implements Versioned {
    public static final int MOST_TREATMENTS = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EpisodeId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "intake_id"))
    private IntakeId intake;

    private @Nullable String title;
    private LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private EpisodeStatus status;

    private @Nullable LocalDate closedOn;
    private @Nullable Integer plannedTreatments;
    private @Nullable Integer referredTreatments;

    @SuppressWarnings("NullAway.Init")
    protected EpisodeOfCare() {}

    /**
     * @param title the complaint in a few words, or null when the intake tells none
     * @throws InvalidValue {@code text.too-long}
     */
    public EpisodeOfCare(
            PatientId patient, IntakeId intake, @Nullable String title, LocalDate startedOn) {
        this.id = EpisodeId.next();
        this.patient = patient;
        this.intake = intake;
        this.title = Texts.optional(title, Texts.LINE);
        this.startedOn = startedOn;
        this.status = EpisodeStatus.OPEN;
    }

    /**
     * @throws DomainRuleViolation {@code episode.closed} when it was closed before
     */
    public void close(LocalDate on) {
        requireOpen();
        status = EpisodeStatus.CLOSED;
        closedOn = on;
    }

    /**
     * It was closed by mistake, and goes on.
     *
     * @throws DomainRuleViolation {@code episode.not-closed}
     */
    public void reopen() {
        if (status != EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.not-closed");
        }
        status = EpisodeStatus.OPEN;
        closedOn = null;
    }

    /**
     * How often the patient comes is agreed.
     *
     * @param planned in the plan, 1 to 200; null: not agreed
     * @param referred for how many the referral is, 1 to 200; null: no referral, or none named
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws InvalidValue {@code episode.treatments-out-of-range}
     */
    public void agreeTreatments(@Nullable Integer planned, @Nullable Integer referred) {
        requireOpen();
        plannedTreatments = possibleTreatments(planned);
        referredTreatments = possibleTreatments(referred);
    }

    /**
     * @throws InvalidValue {@code episode.treatments-out-of-range}
     */
    public static @Nullable Integer possibleTreatments(@Nullable Integer treatments) {
        if (treatments != null && (treatments < 1 || treatments > MOST_TREATMENTS)) {
            throw new InvalidValue("episode.treatments-out-of-range");
        }
        return treatments;
    }

    /**
     * @throws DomainRuleViolation {@code episode.closed}
     */
    public void requireOpen() {
        if (status == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
    }

    public EpisodeId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    public IntakeId intake() {
        return intake;
    }

    public @Nullable String title() {
        return title;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public EpisodeStatus status() {
        return status;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable Integer plannedTreatments() {
        return plannedTreatments;
    }

    public @Nullable Integer referredTreatments() {
        return referredTreatments;
    }
}
