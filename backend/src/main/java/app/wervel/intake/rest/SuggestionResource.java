package app.wervel.intake.rest;

import app.wervel.intake.Attention;
import app.wervel.intake.Suggestion;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.triage.AnswerField;
import app.wervel.triage.EmergencyAction;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say, in the shape of a triage assessment.
 *
 * @param phase null while the duration is missing
 * @param screening while answers are missing only {@code niet_pluis}, else null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SuggestionResource(
        String urgency,
        @Nullable Integer gpAfterWeeks,
        String classification,
        @Nullable String phase,
        @Nullable String screening,
        List<String> actions,
        List<RuleResource> rules,
        List<String> notAsked,
        List<AttentionResource> attention,
        String ruleSetVersion) {

    static SuggestionResource of(Suggestion suggestion) {
        var phase = suggestion.phase();
        var screening = suggestion.screening();
        return new SuggestionResource(
                suggestion.urgency().id(),
                suggestion.gpAfterWeeks(),
                suggestion.classification().id(),
                phase == null ? null : phase.id(),
                screening == null ? null : screening.id(),
                suggestion.actions().stream().map(EmergencyAction::id).toList(),
                suggestion.rules().stream().map(RuleResource::of).toList(),
                ids(suggestion.notAsked()),
                suggestion.attention().stream().map(AttentionResource::of).toList(),
                suggestion.decidedBy().value());
    }

    static List<String> ids(List<AnswerField> fields) {
        return fields.stream().map(AnswerField::id).toList();
    }

    /** What the form's own questions ask attention for; it has no urgency. */
    record AttentionResource(String question, String nl, String en, String source) {
        static AttentionResource of(Attention attention) {
            return new AttentionResource(
                    attention.question(),
                    attention.textNl(),
                    attention.textEn(),
                    attention.source());
        }
    }

    record RuleResource(String id, String group, String level, List<String> because) {
        static RuleResource of(SuggestedRule rule) {
            return new RuleResource(
                    rule.id(), rule.group().id(), rule.level().id(), ids(rule.because()));
        }
    }
}
