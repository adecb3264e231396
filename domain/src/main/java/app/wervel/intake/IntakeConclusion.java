package app.wervel.intake;

import app.wervel.practice.UserId;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.Urgency;
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
import org.jspecify.annotations.Nullable;

/**
 * A conclusion, and beside it the suggestion that the practitioner saw. Written once, never
 * changed: it has no method that changes it, and the application has no right to update its row.
 */
@Entity
@Table(name = "intake_conclusion")
public class IntakeConclusion {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "intake_id"))
    private IntakeId intake;

    @Version private @Nullable Long version;
    @Embedded private Conclusion conclusion;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "concluded_by"))
    private UserId concludedBy;

    private Instant concludedAt;
    private String ruleSetVersion;

    @Enumerated(EnumType.STRING)
    private Urgency suggestedUrgency;

    private String suggestion;

    @SuppressWarnings("NullAway.Init")
    protected IntakeConclusion() {}

    /**
     * @param suggestionJson the whole suggestion, as it is kept
     */
    public IntakeConclusion(
            IntakeId intake,
            Conclusion conclusion,
            UserId concludedBy,
            Instant concludedAt,
            Suggestion suggestion,
            String suggestionJson) {
        this.intake = intake;
        this.conclusion = conclusion;
        this.concludedBy = concludedBy;
        this.concludedAt = concludedAt;
        this.ruleSetVersion = suggestion.decidedBy().value();
        this.suggestedUrgency = suggestion.urgency();
        this.suggestion = suggestionJson;
    }

    public IntakeId intake() {
        return intake;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public UserId concludedBy() {
        return concludedBy;
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    public RuleSetVersion ruleSetVersion() {
        return new RuleSetVersion(ruleSetVersion);
    }

    public Urgency suggestedUrgency() {
        return suggestedUrgency;
    }

    public String suggestionJson() {
        return suggestion;
    }
}
