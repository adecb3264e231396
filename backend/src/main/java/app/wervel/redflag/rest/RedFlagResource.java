package app.wervel.redflag.rest;

import app.wervel.intake.Party;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.redflag.RedFlagStep;
import app.wervel.redflag.RedFlagStep.Answered;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.FollowUp;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Lowered;
import app.wervel.redflag.RedFlagStep.Opened;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.redflag.application.RedFlagStepRow;
import app.wervel.triage.AnswerField;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One red flag with every step.
 *
 * @param reason why the practitioner concluded otherwise than the rules suggest
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RedFlagResource(
        UUID id,
        long version,
        UUID patientId,
        UUID intakeId,
        String suggestedUrgency,
        String concludedUrgency,
        String urgency,
        String state,
        @Nullable String reason,
        @Nullable Boolean consentToInformGp,
        String ruleSetVersion,
        List<RuleResource> rules,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable LocalDate followUpOn,
        boolean overdue,
        boolean blocksTreatment,
        List<StepResource> steps) {
    static RedFlagResource of(RedFlagDetails flag, LocalDate today) {
        return new RedFlagResource(
                flag.id().value(),
                flag.version(),
                flag.patient().value(),
                flag.intake().value(),
                flag.suggested().id(),
                flag.conclusion().urgency().id(),
                flag.urgency().id(),
                flag.state().id(),
                flag.conclusion().reason(),
                flag.consent(),
                flag.ruleSet().value(),
                flag.rules().stream().map(RuleResource::of).toList(),
                flag.openedAt(),
                flag.dueOn(),
                flag.followUpOn(),
                flag.isOverdue(today),
                flag.blocksTreatment(today),
                flag.steps().stream().map(StepResource::of).toList());
    }

    record RuleResource(String id, String level, String source, List<String> because) {
        static RuleResource of(SuggestedRule rule) {
            return new RuleResource(
                    rule.id(),
                    rule.level().id(),
                    rule.source(),
                    rule.because().stream().map(AnswerField::id).toList());
        }
    }

    /**
     * @param facts what was written down, by the names of the request
     */
    record StepResource(
            String kind,
            Map<String, @Nullable Object> facts,
            String recordedBy,
            Instant recordedAt) {
        static StepResource of(RedFlagStepRow row) {
            return new StepResource(
                    row.step().kind(), facts(row.step()), row.recordedByName(), row.recordedAt());
        }

        private static Map<String, @Nullable Object> facts(RedFlagStep step) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            switch (step) {
                case Opened opened -> {
                    facts.put("suggested", opened.suggested().id());
                    facts.put("concluded", opened.concluded().id());
                    facts.put("reason", opened.reason());
                }
                case Told told -> {
                    Party party = told.party();
                    facts.put("party", party == null ? null : party.id());
                    facts.put("who", told.who());
                    facts.put("how", told.how());
                    facts.put("at", told.at());
                    facts.put("what", told.what());
                }
                case Letter letter -> {
                    facts.put("stage", letter.stage().id());
                    facts.put("language", letter.language());
                    facts.put("to", letter.to());
                    facts.put("at", letter.at());
                    facts.put("withoutConsent", letter.withoutConsent());
                }
                case Answered answered -> {
                    facts.put("from", answered.from());
                    facts.put("answer", answered.answer());
                    facts.put("at", answered.at());
                }
                case FollowUp followUp -> {
                    facts.put("on", followUp.on());
                    facts.put("note", followUp.note());
                }
                case Lowered lowered -> {
                    facts.put("from", lowered.from().id());
                    facts.put("to", lowered.to().id());
                    facts.put("reason", lowered.reason());
                }
                case Closed closed -> {
                    facts.put("outcome", closed.outcome().id());
                    facts.put("note", closed.note());
                    facts.put("noAnswer", closed.noAnswer());
                }
            }
            return facts;
        }
    }
}
