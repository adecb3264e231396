package app.wervel.patient;

import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said when asked for consent: yes or no, for what, when, how and to whom. It stands
 * for good; a consent can be withdrawn, which is noted beside it, and asked again, which is another
 * consent.
 */
@Entity
@Table(name = "consent")
public class Consent implements Versioned {
    public static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id", updatable = false))
    private PatientId patient;

    @Column(name = "episode_id", updatable = false)
    private @Nullable UUID episode;

    @Column(name = "origin_id", updatable = false)
    private @Nullable UUID origin;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentScope scope;

    @Column(updatable = false)
    private boolean given;

    @Column(updatable = false)
    private LocalDate saidOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentWay way;

    @Column(updatable = false)
    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private UserId recordedBy;

    @Column(updatable = false)
    private String recordedByName;

    @Column(updatable = false)
    private Instant recordedAt;

    private @Nullable LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentWay withdrawnWay;

    private @Nullable String withdrawnNote;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "withdrawn_by"))
    private @Nullable UserId withdrawnBy;

    private @Nullable String withdrawnByName;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    /**
     * @param episode the episode of care it is for; null: all care
     * @param origin the record in which it was said, for example an intake; null: nowhere else
     * @param note in words; for one act which one it is
     * @throws InvalidValue {@code text.too-long}, {@code consent.act-required}
     */
    public Consent(
            PatientId patient,
            @Nullable UUID episode,
            @Nullable UUID origin,
            ConsentScope scope,
            boolean given,
            LocalDate saidOn,
            ConsentWay way,
            @Nullable String note,
            UserId recordedBy,
            String recordedByName,
            Instant recordedAt) {
        this.id = ConsentId.next();
        this.patient = patient;
        this.episode = episode;
        this.origin = origin;
        this.scope = scope;
        this.given = given;
        this.saidOn = saidOn;
        this.way = way;
        this.note = checkedNote(scope, note);
        this.recordedBy = recordedBy;
        this.recordedByName = recordedByName;
        this.recordedAt = recordedAt;
    }

    /**
     * @throws InvalidValue {@code text.too-long}, {@code consent.act-required}
     */
    public static @Nullable String checkedNote(ConsentScope scope, @Nullable String note) {
        String checked = Texts.optional(note, LONGEST_NOTE);
        if (checked == null && scope.isForOneAct()) {
            throw new InvalidValue("consent.act-required");
        }
        return checked;
    }

    /**
     * @throws DomainRuleViolation {@code consent.not-given} for a refusal
     * @throws Conflict {@code consent.withdrawn-already}
     * @throws InvalidValue {@code consent.withdrawn-before-given}, {@code text.too-long}
     */
    public void withdraw(
            LocalDate on,
            ConsentWay how,
            @Nullable String words,
            UserId by,
            String byName,
            Instant at) {
        if (!given) {
            throw new DomainRuleViolation("consent.not-given");
        }
        if (withdrawnOn != null) {
            throw new Conflict("consent.withdrawn-already");
        }
        if (on.isBefore(saidOn)) {
            throw new InvalidValue("consent.withdrawn-before-given");
        }
        withdrawnNote = Texts.optional(words, LONGEST_NOTE);
        withdrawnOn = on;
        withdrawnWay = how;
        withdrawnBy = by;
        withdrawnByName = byName;
        withdrawnAt = at;
    }

    public ConsentStanding standing() {
        if (!given) {
            return ConsentStanding.REFUSED;
        }
        return withdrawnOn == null ? ConsentStanding.GIVEN : ConsentStanding.WITHDRAWN;
    }

    /** Whether this says the same, so that it need not be noted twice. */
    public boolean saysTheSameAs(Consent other) {
        return patient.equals(other.patient)
                && scope == other.scope
                && given == other.given
                && saidOn.equals(other.saidOn)
                && way == other.way
                && Objects.equals(episode, other.episode)
                && Objects.equals(origin, other.origin)
                && Objects.equals(note, other.note)
                && withdrawnOn == null
                && other.withdrawnOn == null;
    }

    public ConsentId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    public @Nullable UUID episode() {
        return episode;
    }

    public @Nullable UUID origin() {
        return origin;
    }

    public ConsentScope scope() {
        return scope;
    }

    public boolean given() {
        return given;
    }

    public LocalDate saidOn() {
        return saidOn;
    }

    public ConsentWay way() {
        return way;
    }

    public @Nullable String note() {
        return note;
    }

    public UserId recordedBy() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public @Nullable ConsentWay withdrawnWay() {
        return withdrawnWay;
    }

    public @Nullable String withdrawnNote() {
        return withdrawnNote;
    }

    public @Nullable UserId withdrawnBy() {
        return withdrawnBy;
    }

    public @Nullable String withdrawnByName() {
        return withdrawnByName;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
