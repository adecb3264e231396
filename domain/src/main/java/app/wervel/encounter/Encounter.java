package app.wervel.encounter;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a patient, and its note. The note is a draft until it is signed; what was signed
 * is never changed: an {@link EncounterAmendment} stands beside it, or the whole note is marked as
 * entered in error.
 */
@Entity
@Table(name = "encounter")
public class Encounter implements Versioned {
    public static final int LONGEST_REASON = 1000;
    public static final int MOST_EXERCISES = 60;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EncounterId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id"))
    private @Nullable AppointmentId appointment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id"))
    private UserId practitioner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "treats_for_id"))
    private @Nullable UserId treatsFor;

    @Enumerated(EnumType.STRING)
    private EncounterStatus status;

    @Embedded private EncounterContent content;

    @ElementCollection
    @CollectionTable(name = "encounter_exercise", joinColumns = @JoinColumn(name = "encounter_id"))
    @OrderColumn(name = "position")
    private List<ExerciseDone> exercises = new ArrayList<>();

    private LocalDate startedOn;
    private Instant startedAt;

    /** With the last amendment: what lists and counts go by. */
    private LocalDate effectiveDay;

    @Enumerated(EnumType.STRING)
    private EncounterKind effectiveKind;

    private int amendments;
    private @Nullable Instant signedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable UserId signedBy;

    private @Nullable String signedByName;
    private @Nullable Instant errorAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "error_by"))
    private @Nullable UserId errorBy;

    private @Nullable String errorByName;
    private @Nullable String errorReason;

    @SuppressWarnings("NullAway.Init")
    protected Encounter() {}

    /**
     * Begins a draft.
     *
     * @param practitioner who treats, and writes the note
     * @param treatsFor whose patient it is, when another one treats; null: the practitioner's own
     * @param startedOn today, in the practice
     */
    public Encounter(
            PatientId patient,
            EpisodeId episode,
            @Nullable AppointmentId appointment,
            UserId practitioner,
            @Nullable UserId treatsFor,
            EncounterContent content,
            LocalDate startedOn,
            Instant startedAt) {
        this.id = EncounterId.next();
        this.patient = patient;
        this.episode = episode;
        this.appointment = appointment;
        this.practitioner = practitioner;
        this.treatsFor = substituted(treatsFor, practitioner);
        this.status = EncounterStatus.DRAFT;
        this.content = content;
        this.effectiveDay = content.day();
        this.effectiveKind = content.kind();
        this.startedOn = startedOn;
        this.startedAt = startedAt;
    }

    /** Nobody treats for oneself. */
    private static @Nullable UserId substituted(@Nullable UserId whom, UserId practitioner) {
        return practitioner.equals(whom) ? null : whom;
    }

    /**
     * Puts this in the place of all that the draft said.
     *
     * @param newEpisode of the same patient
     * @throws DomainRuleViolation {@code encounter.signed-already}, {@code encounter.not-yours}
     * @throws InvalidInput {@code encounter.too-many-exercises} on {@code exercises}
     */
    public void write(
            UserId by,
            EpisodeId newEpisode,
            @Nullable UserId newTreatsFor,
            EncounterContent newContent,
            List<ExerciseDone> newExercises) {
        requireDraft();
        requireOwn(by);
        requireFew(newExercises);
        episode = newEpisode;
        treatsFor = substituted(newTreatsFor, practitioner);
        content = newContent;
        effectiveDay = newContent.day();
        effectiveKind = newContent.kind();
        // What is touched counts as changed, and moves the version on.
        if (!List.copyOf(exercises).equals(newExercises)) {
            exercises.clear();
            exercises.addAll(newExercises);
        }
    }

    /**
     * Another practitioner goes on with the draft, for the one who began it.
     *
     * @throws DomainRuleViolation {@code encounter.signed-already}
     */
    public void takeOver(UserId by) {
        requireDraft();
        if (!practitioner.equals(by)) {
            treatsFor = substituted(treatsFor == null ? practitioner : treatsFor, by);
            practitioner = by;
        }
    }

    /**
     * From now on it is part of the record.
     *
     * @param byName the practitioner's name now, as a signature keeps it
     * @throws DomainRuleViolation {@code encounter.signed-already}, {@code encounter.not-yours}
     * @throws InvalidInput what is missing, see {@link EncounterContent#checkComplete}
     */
    public void sign(UserId by, String byName, Instant at) {
        requireDraft();
        requireOwn(by);
        var checks = new FieldChecks();
        content.checkComplete(checks);
        checks.throwIfAny();
        status = EncounterStatus.SIGNED;
        signedBy = by;
        signedByName = byName;
        signedAt = at;
    }

    /**
     * A new version beside what was signed.
     *
     * @param byName the name of who amends, as a signature keeps it
     * @throws DomainRuleViolation {@code encounter.not-signed}, {@code encounter.entered-in-error}
     * @throws InvalidInput what is missing, see {@link EncounterContent#checkComplete}; {@code
     *     text.required}, {@code text.too-long} on {@code reason}
     */
    public EncounterAmendment amend(
            EncounterContent newContent,
            List<ExerciseDone> newExercises,
            @Nullable String reason,
            UserId by,
            String byName,
            Instant at) {
        requireSigned();
        requireFew(newExercises);
        var checks = new FieldChecks();
        newContent.checkComplete(checks);
        checks.check("reason", () -> Texts.required(reason, LONGEST_REASON));
        checks.throwIfAny();
        amendments++;
        effectiveDay = newContent.day();
        effectiveKind = newContent.kind();
        return new EncounterAmendment(
                id, amendments, newContent, newExercises, reason, by, byName, at);
    }

    /**
     * It stays in the record, struck through, and counts no more.
     *
     * @throws DomainRuleViolation {@code encounter.not-signed}, {@code encounter.entered-in-error}
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public void enteredInError(@Nullable String reason, UserId by, String byName, Instant at) {
        requireSigned();
        errorReason = Texts.required(reason, LONGEST_REASON);
        errorBy = by;
        errorByName = byName;
        errorAt = at;
        status = EncounterStatus.ENTERED_IN_ERROR;
    }

    /**
     * @throws DomainRuleViolation {@code encounter.signed-already}
     */
    public void requireDraft() {
        if (status != EncounterStatus.DRAFT) {
            throw new DomainRuleViolation("encounter.signed-already");
        }
    }

    private void requireSigned() {
        if (status == EncounterStatus.DRAFT) {
            throw new DomainRuleViolation("encounter.not-signed");
        }
        if (status == EncounterStatus.ENTERED_IN_ERROR) {
            throw new DomainRuleViolation("encounter.entered-in-error");
        }
    }

    /**
     * @throws DomainRuleViolation {@code encounter.not-yours}
     */
    public void requireOwn(UserId by) {
        if (!practitioner.equals(by)) {
            throw new DomainRuleViolation("encounter.not-yours");
        }
    }

    private static void requireFew(List<ExerciseDone> exercises) {
        if (exercises.size() > MOST_EXERCISES) {
            throw new InvalidInput("exercises", "encounter.too-many-exercises");
        }
    }

    public EncounterId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    public EpisodeId episode() {
        return episode;
    }

    public @Nullable AppointmentId appointment() {
        return appointment;
    }

    /** Who treats, and writes the note. */
    public UserId practitioner() {
        return practitioner;
    }

    /** Whose patient it is, when another one treats. */
    public @Nullable UserId treatsFor() {
        return treatsFor;
    }

    public EncounterStatus status() {
        return status;
    }

    public EncounterContent content() {
        return content;
    }

    public List<ExerciseDone> exercises() {
        return List.copyOf(exercises);
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public LocalDate effectiveDay() {
        return effectiveDay;
    }

    public EncounterKind effectiveKind() {
        return effectiveKind;
    }

    public int amendments() {
        return amendments;
    }

    public @Nullable UserId signedBy() {
        return signedBy;
    }
}
