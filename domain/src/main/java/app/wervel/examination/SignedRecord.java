package app.wervel.examination;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in an episode that is written as a draft and then signed for good. */
@MappedSuperclass
public abstract class SignedRecord implements Versioned {
    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by"))
    private UserId startedBy;

    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private RecordStatus status = RecordStatus.DRAFT;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable UserId signedBy;

    private @Nullable Instant signedAt;

    /** JSON, made and read by whoever stores. */
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected SignedRecord() {}

    protected SignedRecord(
            PatientId patient,
            EpisodeId episode,
            UserId startedBy,
            Instant startedAt,
            String content) {
        this.patient = patient;
        this.episode = episode;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.content = content;
    }

    /**
     * @throws DomainRuleViolation {@code examination.signed}
     */
    protected void write(String content) {
        requireDraft();
        this.content = content;
    }

    /**
     * @throws DomainRuleViolation {@code examination.signed}
     */
    protected void signedBy(UserId user, Instant at) {
        requireDraft();
        this.status = RecordStatus.SIGNED;
        this.signedBy = user;
        this.signedAt = at;
    }

    /**
     * @throws DomainRuleViolation {@code examination.signed}
     */
    public void requireDraft() {
        if (status != RecordStatus.DRAFT) {
            throw new DomainRuleViolation("examination.signed");
        }
    }

    /**
     * @throws DomainRuleViolation {@code examination.not-signed}
     */
    public void requireSigned() {
        if (status != RecordStatus.SIGNED) {
            throw new DomainRuleViolation("examination.not-signed");
        }
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

    public UserId startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public RecordStatus status() {
        return status;
    }

    public Optional<UserId> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public String content() {
        return content;
    }
}
