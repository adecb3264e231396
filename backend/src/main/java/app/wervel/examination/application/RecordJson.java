package app.wervel.examination.application;

import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationScreening;
import app.wervel.examination.FindingsInRules;
import app.wervel.triage.AnswerField;
import app.wervel.triage.FiredRule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Examinations, diagnoses and what the rules said, as they are kept in the database. */
@Component
class RecordJson {
    private final JsonMapper json =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    String write(ExaminationContent content) {
        return json.writeValueAsString(ExaminationData.of(content));
    }

    ExaminationContent readExamination(String kept) {
        return json.readValue(kept, ExaminationData.class).typed();
    }

    String write(DiagnosisContent content) {
        return json.writeValueAsString(DiagnosisData.of(content));
    }

    DiagnosisContent readDiagnosis(String kept) {
        return json.readValue(kept, DiagnosisData.class).typed();
    }

    String write(ShownRules shown) {
        return json.writeValueAsString(shown);
    }

    @Nullable ShownRules readShown(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, ShownRules.class);
    }

    static ShownRules shown(ExaminationScreening screening) {
        Map<String, List<String>> because = new TreeMap<>();
        screening.because().forEach((field, findings) -> because.put(field.id(), findings));
        return new ShownRules(
                screening.decidedBy().value(),
                screening.newly().stream().map(rule -> shown(rule, screening)).toList(),
                screening.noLonger().stream().map(rule -> shown(rule, screening)).toList(),
                screening.confirmed().stream().map(rule -> shown(rule, screening)).toList(),
                because,
                screening.readByNoRule().stream().map(FindingsInRules::id).toList(),
                screening.patterns().stream().map(RecordJson::shown).toList(),
                screening.asksForADecision());
    }

    private static ShownRules.ShownPattern shown(ExaminationScreening.Pattern pattern) {
        return new ShownRules.ShownPattern(
                pattern.type().id(),
                pattern.rule().id(),
                pattern.rule().textNl(),
                pattern.rule().textEn(),
                pattern.rule().source(),
                pattern.fires());
    }

    private static ShownRules.ShownRule shown(FiredRule rule, ExaminationScreening screening) {
        return new ShownRules.ShownRule(
                rule.id(),
                rule.definition().group().id(),
                rule.level().id(),
                rule.definition().textNl(),
                rule.definition().textEn(),
                rule.definition().source(),
                rule.because().stream().map(AnswerField::id).toList(),
                rule.because().stream()
                        .flatMap(field ->
                                screening.because().getOrDefault(field, List.of()).stream())
                        .distinct()
                        .toList());
    }
}
