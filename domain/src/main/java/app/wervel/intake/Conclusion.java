package app.wervel.intake;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.Texts;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.Urgency;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the practitioner decides. It may go against the suggestion in both directions, with a reason
 * where that lowers an alarm (KNGF guideline: reasoned deviation is allowed).
 *
 * @param furtherExamination whether further examination is indicated; null: not stated
 * @param consentToInformGp whether the patient agrees that the general practitioner is told; null:
 *     not asked
 */
@Embeddable
public record Conclusion(
        @Enumerated(EnumType.STRING) Screening screening,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Classification classification,
        @Enumerated(EnumType.STRING) Phase phase,
        @Nullable String reason,
        @Nullable String adviceGiven,
        @Nullable Boolean furtherExamination,
        @Nullable Boolean consentToInformGp) {

    /**
     * @throws app.wervel.shared.InvalidValue {@code text.too-long}, {@code text.invalid-characters}
     */
    public Conclusion {
        reason = Texts.optional(reason, Texts.NOTE);
        adviceGiven = Texts.optional(adviceGiven, Texts.NOTE);
    }

    /**
     * The rules for concluding beside a suggestion.
     *
     * @throws DomainRuleViolation {@code intake.answers-incomplete} while a required answer is
     *     missing; {@code intake.screening-incomplete} for "pluis" with alarm fields not asked;
     *     {@code intake.reason-required} when this is below a suggested emergency or same-day
     *     contact, or "pluis" against a suggested "niet pluis", and no reason is given. The first
     *     two name the fields.
     */
    public void requireAllowedBeside(Suggestion suggestion) {
        if (!suggestion.isComplete()) {
            throw new DomainRuleViolation("intake.answers-incomplete", ids(suggestion.missing()));
        }
        if (screening == Screening.PLUIS && !suggestion.notAsked().isEmpty()) {
            throw new DomainRuleViolation(
                    "intake.screening-incomplete", ids(suggestion.notAsked()));
        }
        if (needsReasonBeside(suggestion) && reason == null) {
            throw new DomainRuleViolation("intake.reason-required");
        }
    }

    /** Whether this lowers an alarm that the rules raise. */
    public boolean needsReasonBeside(Suggestion suggestion) {
        boolean lowersAlarm =
                suggestion.urgency().isAtLeast(Urgency.SAME_DAY)
                        && !urgency.isAtLeast(suggestion.urgency());
        boolean pluisAgainstAlarm =
                screening == Screening.PLUIS
                        && suggestion.screening() == ScreeningSuggestion.NIET_PLUIS;
        return lowersAlarm || pluisAgainstAlarm;
    }

    /** An emergency, or a contact today. No treatment starts until a doctor answered. */
    public boolean raisesAlarm() {
        return urgency.isAtLeast(Urgency.SAME_DAY);
    }

    /**
     * Whether a doctor must be reached by somebody: an alarm, or a general practitioner within a
     * few working days.
     */
    public boolean asksForADoctor() {
        return urgency.isAtLeast(Urgency.GP_SOON);
    }

    private static List<String> ids(List<AnswerField> fields) {
        return fields.stream().map(AnswerField::id).toList();
    }
}
