package app.wervel.triage.rest;

import app.wervel.triage.AnswerField;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.FiredRule;
import app.wervel.triage.TriageResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say, in the names and values of the rule catalogue. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AssessmentResource(
        String urgency,
        @Nullable Integer gpAfterWeeks,
        String classification,
        String phase,
        String screening,
        List<String> actions,
        List<RuleResource> rules,
        List<String> notAsked,
        String ruleSetVersion) {

    static AssessmentResource of(TriageResult result) {
        return new AssessmentResource(
                result.urgency().id(),
                result.gpAfterWeeks(),
                result.classification().id(),
                result.phase().id(),
                result.screening().id(),
                result.actions().stream().map(EmergencyAction::id).toList(),
                result.rules().stream().map(RuleResource::of).toList(),
                ids(result.notAsked()),
                result.decidedBy().value());
    }

    private static List<String> ids(List<AnswerField> fields) {
        return fields.stream().map(AnswerField::id).toList();
    }

    /**
     * @param because the answered fields that made the rule fire
     */
    record RuleResource(String id, String group, String level, List<String> because) {
        static RuleResource of(FiredRule rule) {
            return new RuleResource(
                    rule.id(),
                    rule.definition().group().id(),
                    rule.level().id(),
                    ids(rule.because()));
        }
    }
}
