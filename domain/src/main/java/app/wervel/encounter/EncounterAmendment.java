package app.wervel.encounter;

import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A later version of a signed note, with the reason. The original stays visible beside it. */
@Entity
@Table(name = "encounter_amendment")
public class EncounterAmendment {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EncounterAmendmentId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id"))
    private EncounterId encounter;

    private int number;

    @Embedded private EncounterContent content;

    @ElementCollection
    @CollectionTable(
            name = "encounter_amendment_exercise",
            joinColumns = @JoinColumn(name = "amendment_id"))
    @OrderColumn(name = "position")
    private List<ExerciseDone> exercises = new ArrayList<>();

    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "amended_by"))
    private UserId amendedBy;

    private String amendedByName;
    private Instant amendedAt;

    @SuppressWarnings("NullAway.Init")
    protected EncounterAmendment() {}

    /**
     * @param number from 1
     * @throws InvalidValue {@code text.required}, {@code text.too-long} of the reason
     */
    EncounterAmendment(
            EncounterId encounter,
            int number,
            EncounterContent content,
            List<ExerciseDone> exercises,
            @Nullable String reason,
            UserId by,
            String byName,
            Instant at) {
        this.id = EncounterAmendmentId.next();
        this.encounter = encounter;
        this.number = number;
        this.content = content;
        this.exercises.addAll(exercises);
        this.reason = Texts.required(reason, Encounter.LONGEST_REASON);
        this.amendedBy = by;
        this.amendedByName = byName;
        this.amendedAt = at;
    }

    public EncounterAmendmentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EncounterId encounter() {
        return encounter;
    }

    public int number() {
        return number;
    }

    public EncounterContent content() {
        return content;
    }

    public List<ExerciseDone> exercises() {
        return List.copyOf(exercises);
    }

    public String reason() {
        return reason;
    }

    public UserId amendedBy() {
        return amendedBy;
    }

    public String amendedByName() {
        return amendedByName;
    }

    public Instant amendedAt() {
        return amendedAt;
    }
}
