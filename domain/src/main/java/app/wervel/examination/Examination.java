package app.wervel.examination;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An examination of one moment. A later one is another examination. */
@Entity
@Table(name = "examination")
public class Examination extends SignedRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExaminationId id;

    private @Nullable String screening;

    @SuppressWarnings("NullAway.Init")
    protected Examination() {}

    public Examination(
            PatientId patient,
            EpisodeId episode,
            UserId startedBy,
            Instant startedAt,
            String content) {
        super(patient, episode, startedBy, startedAt, content);
        this.id = ExaminationId.next();
    }

    /**
     * Replaces everything that was filled in.
     *
     * @throws DomainRuleViolation {@code examination.signed}
     */
    public void change(String content) {
        write(content);
    }

    /**
     * Closes the draft for good.
     *
     * @param shown what the rules said with the findings
     * @param shownAsKept the same, as it is kept
     * @throws DomainRuleViolation {@code examination.signed}, {@code examination.empty}, {@code
     *     examination.alarm-undecided} where an emergency or a same-day contact fires newly and
     *     nothing says what was decided
     */
    public void sign(
            UserId by,
            Instant at,
            ExaminationContent content,
            ExaminationScreening shown,
            String shownAsKept) {
        requireDraft();
        if (content.isEmpty()) {
            throw new DomainRuleViolation("examination.empty");
        }
        if (shown.asksForADecision() && content.ruleReason() == null) {
            throw new DomainRuleViolation("examination.alarm-undecided");
        }
        this.screening = shownAsKept;
        signedBy(by, at);
    }

    public ExaminationId id() {
        return id;
    }

    /** What the rules said when it was signed, as it is kept. */
    public Optional<String> screening() {
        return Optional.ofNullable(screening);
    }
}
