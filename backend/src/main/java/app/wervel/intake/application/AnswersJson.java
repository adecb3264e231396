package app.wervel.intake.application;

import app.wervel.intake.AnswersDocument;
import app.wervel.intake.Attention;
import app.wervel.intake.FilledForm;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.Suggestion;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Phase;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers and suggestions as they are kept in the database. */
@Component
class AnswersJson {
    private static final TypeReference<Map<String, @Nullable Object>> BY_FIELD =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    AnswersDocument write(Answers answers) {
        return new AnswersDocument(json.writeValueAsString(answers.toMap()));
    }

    Answers read(AnswersDocument document) {
        return Answers.readDraft(json.readValue(document.json(), BY_FIELD));
    }

    FilledForm write(QuestionCatalogue form, RegionAnswers answers) {
        return new FilledForm(
                form.form(), form.version(), json.writeValueAsString(answers.toMap()));
    }

    /**
     * The answers to a form's own questions. Of an intake that an earlier version of the form
     * asked, what the form no longer asks is left out.
     */
    RegionAnswers read(QuestionCatalogue form, FilledForm filled) {
        Map<String, @Nullable Object> stored = json.readValue(filled.regionAnswers(), BY_FIELD);
        stored.keySet().removeIf(linkId -> form.findRegionQuestion(linkId).isEmpty());
        return RegionAnswers.read(form, stored);
    }

    String write(Suggestion suggestion) {
        return json.writeValueAsString(KeptSuggestion.of(suggestion));
    }

    Suggestion readSuggestion(String kept) {
        return json.readValue(kept, KeptSuggestion.class).suggestion();
    }

    /** The stored form: ids, as in the rule catalogue. */
    private record KeptSuggestion(
            String ruleSetVersion,
            String urgency,
            @Nullable Integer gpAfterWeeks,
            String classification,
            @Nullable String phase,
            @Nullable String screening,
            List<String> actions,
            List<KeptRule> rules,
            List<String> notAsked,
            @Nullable List<Attention> attention) {

        static KeptSuggestion of(Suggestion suggestion) {
            var phase = suggestion.phase();
            var screening = suggestion.screening();
            return new KeptSuggestion(
                    suggestion.decidedBy().value(),
                    suggestion.urgency().id(),
                    suggestion.gpAfterWeeks(),
                    suggestion.classification().id(),
                    phase == null ? null : phase.id(),
                    screening == null ? null : screening.id(),
                    suggestion.actions().stream().map(EmergencyAction::id).toList(),
                    suggestion.rules().stream().map(KeptRule::of).toList(),
                    ids(suggestion.notAsked()),
                    suggestion.attention());
        }

        Suggestion suggestion() {
            return new Suggestion(
                    new RuleSetVersion(ruleSetVersion),
                    Urgency.fromId(urgency),
                    gpAfterWeeks,
                    Classification.fromId(classification),
                    phase == null ? null : Phase.fromId(phase),
                    screening == null ? null : ScreeningSuggestion.fromId(screening),
                    actions.stream().map(EmergencyAction::fromId).toList(),
                    rules.stream().map(KeptRule::rule).toList(),
                    fields(notAsked),
                    List.of(),
                    attention == null ? List.of() : attention);
        }

        static List<String> ids(List<AnswerField> fields) {
            return fields.stream().map(AnswerField::id).toList();
        }

        /** A field that a later catalogue dropped can no longer be named. */
        static List<AnswerField> fields(List<String> ids) {
            return ids.stream().map(AnswerField::findById).flatMap(Optional::stream).toList();
        }
    }

    private record KeptRule(
            String id,
            String group,
            String level,
            String nl,
            String en,
            String source,
            List<String> because) {
        static KeptRule of(SuggestedRule rule) {
            return new KeptRule(
                    rule.id(),
                    rule.group().id(),
                    rule.level().id(),
                    rule.textNl(),
                    rule.textEn(),
                    rule.source(),
                    KeptSuggestion.ids(rule.because()));
        }

        SuggestedRule rule() {
            return new SuggestedRule(
                    id,
                    RuleGroup.fromId(group),
                    Urgency.fromId(level),
                    nl,
                    en,
                    source,
                    KeptSuggestion.fields(because));
        }
    }
}
