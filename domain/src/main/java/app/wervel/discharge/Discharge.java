package app.wervel.discharge;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
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
 * How the care for a complaint ends: what came of the goals, why it ends, and what the patient is
 * advised. A draft until the episode is closed; then it stands. When it was closed by mistake, the
 * reason is noted beside it, and the episode goes on.
 */
@Entity
@Table(name = "discharge")
public class Discharge implements Versioned {
    public static final int LONGEST_TEXT = 4000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DischargeId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private DischargeStatus status = DischargeStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason reason;

    private @Nullable String reasonNote;
    private @Nullable String evaluation;
    private @Nullable String aftercare;
    private @Nullable String followUp;
    private @Nullable LocalDate followUpOn;

    private @Nullable LocalDate closedOn;
    private @Nullable Instant closedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable UserId closedBy;

    private @Nullable String closedByName;
    private @Nullable String reopenReason;
    private @Nullable Instant reopenedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reopened_by"))
    private @Nullable UserId reopenedBy;

    private @Nullable String reopenedByName;

    @ElementCollection
    @CollectionTable(name = "discharge_goal", joinColumns = @JoinColumn(name = "discharge_id"))
    @OrderColumn(name = "position")
    private List<GoalJudgement> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "discharge_plan", joinColumns = @JoinColumn(name = "discharge_id"))
    @OrderColumn(name = "position")
    private List<EndedPlan> plans = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Discharge() {}

    public Discharge(EpisodeId episode, PatientId patient) {
        this.id = DischargeId.next();
        this.episode = episode;
        this.patient = patient;
    }

    /**
     * @param words what is written
     * @throws DomainRuleViolation {@code discharge.not-a-draft}
     */
    public void write(Words words) {
        requireDraft();
        reason = words.reason();
        reasonNote = words.reasonNote();
        evaluation = words.evaluation();
        aftercare = words.aftercare();
        followUp = words.followUp();
        followUpOn = words.followUpOn();
    }

    /** Another judgement of the same goals leaves the rest as it is. */
    public void judge(List<GoalJudgement> judgements) {
        requireDraft();
        if (!goals.equals(judgements)) {
            goals.clear();
            goals.addAll(judgements);
        }
    }

    /**
     * @throws DomainRuleViolation {@code discharge.not-a-draft}; {@code discharge.not-ready} with
     *     the ids of what is missing
     */
    public void close(
            ClosingFacts facts,
            List<EndedPlan> ended,
            LocalDate on,
            UserId by,
            String byName,
            Instant at) {
        requireDraft();
        List<ClosingObstacle> obstacles = facts.obstacles();
        if (!obstacles.isEmpty()) {
            throw new DomainRuleViolation(
                    "discharge.not-ready", obstacles.stream().map(ClosingObstacle::id).toList());
        }
        plans.addAll(ended);
        status = DischargeStatus.CLOSED;
        closedOn = on;
        closedAt = at;
        closedBy = by;
        closedByName = byName;
    }

    /**
     * @param why it was a mistake to close
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     * @throws DomainRuleViolation {@code discharge.not-closed}
     */
    public void reopen(@Nullable String why, UserId by, String byName, Instant at) {
        if (status != DischargeStatus.CLOSED) {
            throw new DomainRuleViolation("discharge.not-closed");
        }
        reopenReason = Texts.required(why, LONGEST_TEXT);
        status = DischargeStatus.REOPENED;
        reopenedAt = at;
        reopenedBy = by;
        reopenedByName = byName;
    }

    private void requireDraft() {
        if (status != DischargeStatus.DRAFT) {
            throw new DomainRuleViolation("discharge.not-a-draft");
        }
    }

    /** How many goals of these are not judged yet. */
    public int notJudged() {
        return (int) goals.stream().filter(goal -> !goal.isJudged()).count();
    }

    /**
     * What somebody writes.
     *
     * @param reasonNote required where the reason is another than those of the list
     * @param evaluation how the patient is now, in words
     * @param aftercare what the patient is advised
     * @param followUp what is agreed for later
     */
    public record Words(
            @Nullable EndReason reason,
            @Nullable String reasonNote,
            @Nullable String evaluation,
            @Nullable String aftercare,
            @Nullable String followUp,
            @Nullable LocalDate followUpOn) {
        /**
         * @throws InvalidValue {@code text.too-long}
         */
        public Words {
            reasonNote = Texts.optional(reasonNote, LONGEST_TEXT);
            evaluation = Texts.optional(evaluation, LONGEST_TEXT);
            aftercare = Texts.optional(aftercare, LONGEST_TEXT);
            followUp = Texts.optional(followUp, LONGEST_TEXT);
        }

        /** Another reason must be told. */
        public boolean tellsReason() {
            return reason != null && (reason != EndReason.OTHER || reasonNote != null);
        }
    }

    public Words words() {
        return new Words(reason, reasonNote, evaluation, aftercare, followUp, followUpOn);
    }

    public DischargeId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public EpisodeId episode() {
        return episode;
    }

    public PatientId patient() {
        return patient;
    }

    public DischargeStatus status() {
        return status;
    }

    public List<GoalJudgement> goals() {
        return List.copyOf(goals);
    }

    public List<EndedPlan> plans() {
        return List.copyOf(plans);
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedByName() {
        return closedByName;
    }

    public @Nullable String reopenReason() {
        return reopenReason;
    }

    public @Nullable Instant reopenedAt() {
        return reopenedAt;
    }

    public @Nullable String reopenedByName() {
        return reopenedByName;
    }

    public @Nullable UserId closedBy() {
        return closedBy;
    }

    public @Nullable UserId reopenedBy() {
        return reopenedBy;
    }
}
