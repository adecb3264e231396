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

/**
 * The physiotherapy diagnosis of an episode. When it changes, a new one is signed; the last signed
 * one counts.
 */
@Entity
@Table(name = "physio_diagnosis")
public class Diagnosis extends SignedRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DiagnosisId id;

    private @Nullable String code;
    private @Nullable String codeDescription;

    @SuppressWarnings("NullAway.Init")
    protected Diagnosis() {}

    public Diagnosis(
            PatientId patient,
            EpisodeId episode,
            UserId startedBy,
            Instant startedAt,
            String content) {
        super(patient, episode, startedBy, startedAt, content);
        this.id = DiagnosisId.next();
    }

    /**
     * Replaces everything that was filled in.
     *
     * @param chosen the line of the table as it is now; it stays as it was when the table changes
     * @throws DomainRuleViolation {@code examination.signed}
     */
    public void change(String content, @Nullable DiagnosisCode chosen) {
        write(content);
        this.code = chosen == null ? null : chosen.code();
        this.codeDescription = chosen == null ? null : chosen.description();
    }

    /**
     * Closes the draft for good.
     *
     * @throws DomainRuleViolation {@code examination.signed}, {@code examination.no-diagnosis} when
     *     it says nothing, {@code examination.no-indication} when nothing says whether
     *     physiotherapy is indicated, {@code examination.indication-reason} when it is not and
     *     nothing says why
     */
    public void sign(UserId by, Instant at, DiagnosisContent written) {
        requireDraft();
        if (written.statement() == null) {
            throw new DomainRuleViolation("examination.no-diagnosis");
        }
        Boolean indicated = written.indicated();
        if (indicated == null) {
            throw new DomainRuleViolation("examination.no-indication");
        }
        if (!indicated && written.indicationReason() == null) {
            throw new DomainRuleViolation("examination.indication-reason");
        }
        signedBy(by, at);
    }

    public DiagnosisId id() {
        return id;
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public Optional<String> codeDescription() {
        return Optional.ofNullable(codeDescription);
    }
}
