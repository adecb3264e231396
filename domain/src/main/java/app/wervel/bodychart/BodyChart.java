package app.wervel.bodychart;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient marked on one day. While it is a draft it is drawn and undone; once concluded it
 * stands, and what changed is drawn on a new chart.
 */
@Entity
@Table(name = "body_chart")
public class BodyChart implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BodyChartId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    private @Nullable UUID intakeId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "drawn_by"))
    private UserId drawnBy;

    private Instant drawnAt;

    @Enumerated(EnumType.STRING)
    private BodyChartStatus status = BodyChartStatus.DRAFT;

    private @Nullable Instant concludedAt;
    @Embedded private MarksDocument marks;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected BodyChart() {}

    /**
     * @param intakeId the intake that it is part of; null: drawn on its own
     */
    public BodyChart(
            PatientId patient,
            @Nullable UUID intakeId,
            UserId drawnBy,
            Instant drawnAt,
            MarksDocument marks) {
        this.id = BodyChartId.next();
        this.patient = patient;
        this.intakeId = intakeId;
        this.drawnBy = drawnBy;
        this.drawnAt = drawnAt;
        this.marks = marks;
    }

    /**
     * Replaces everything that was drawn.
     *
     * @throws DomainRuleViolation {@code bodychart.concluded}
     * @throws app.wervel.shared.InvalidValue {@code text.too-long}, {@code text.invalid-characters}
     */
    public void draw(MarksDocument marks, @Nullable String note) {
        requireDraft();
        this.marks = marks;
        this.note = Texts.optional(note, Texts.NOTE);
    }

    /**
     * @throws DomainRuleViolation {@code bodychart.concluded}
     */
    public void conclude(Instant at) {
        requireDraft();
        this.status = BodyChartStatus.CONCLUDED;
        this.concludedAt = at;
    }

    /**
     * @throws DomainRuleViolation {@code bodychart.concluded}
     */
    public void requireDraft() {
        if (status != BodyChartStatus.DRAFT) {
            throw new DomainRuleViolation("bodychart.concluded");
        }
    }

    public BodyChartId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    /** The intake that it is part of, and is concluded with. */
    public Optional<UUID> intakeId() {
        return Optional.ofNullable(intakeId);
    }

    public UserId drawnBy() {
        return drawnBy;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public BodyChartStatus status() {
        return status;
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    public MarksDocument marks() {
        return marks;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
