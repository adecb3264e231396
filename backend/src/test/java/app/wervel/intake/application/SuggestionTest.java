package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.Suggestion;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Phase;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleCatalogueReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final QuestionCatalogue LOW_BACK =
            new IntakeFormReader().read().get(IntakeFormId.LOW_BACK);

    private final ScreeningEngine engine = new ScreeningEngine(new RuleCatalogueReader().read());
    private final AnswersJson json = new AnswersJson();

    @Test
    void anEmergencyOfR_CES_1ShowsBeforeTheDurationIsFilledIn() {
        var suggestion =
                suggest(
                        Map.of(
                                "age",
                                44,
                                "numbness",
                                List.of("saddle_genital"),
                                "improving",
                                true));

        assertThat(suggestion.urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(suggestion.actions()).containsExactly(EmergencyAction.EMERGENCY_DEPARTMENT);
        assertThat(suggestion.classification()).isEqualTo(Classification.SPECIFIC);
        assertThat(suggestion.screening()).isEqualTo(ScreeningSuggestion.NIET_PLUIS);
        assertThat(suggestion.phase()).isNull();
        assertThat(suggestion.isComplete()).isFalse();
        assertThat(suggestion.missing()).containsExactly(AnswerField.DURATION_DAYS);
        assertThat(suggestion.rules().getFirst().because()).containsExactly(AnswerField.NUMBNESS);
        assertThat(suggestion.notAsked())
                .contains(AnswerField.WEAKNESS)
                .doesNotContain(AnswerField.NUMBNESS);
    }

    @Test
    void nothingIsSaidOfTheScreeningWhileTheDurationIsMissing() {
        var suggestion = suggest(Map.of("age", 44));

        assertThat(suggestion.urgency()).isEqualTo(Urgency.NONE);
        assertThat(suggestion.screening()).isNull();
        assertThat(suggestion.classification()).isEqualTo(Classification.ASPECIFIC);
    }

    @Test
    void completeAnswersGiveWhatTheEngineSays() {
        var answers = Answers.read(Map.of("age", 40, "duration_days", 25));
        var result = engine.assess(answers);
        var suggestion = Suggestion.of(engine, LOW_BACK, answers, RegionAnswers.none());

        assertThat(suggestion.urgency())
                .isEqualTo(Urgency.GP_IF_PERSISTS)
                .isEqualTo(result.urgency());
        assertThat(suggestion.gpAfterWeeks()).isEqualTo(result.gpAfterWeeks()).isNotNull();
        assertThat(suggestion.phase()).isEqualTo(Phase.ACUTE);
        assertThat(suggestion.screening()).isEqualTo(ScreeningSuggestion.NO_ALARM_FOUND);
        assertThat(suggestion.rules()).extracting(rule -> rule.id()).contains("R-DUR-2");
        assertThat(suggestion.isComplete()).isTrue();
    }

    @Test
    void aKeptSuggestionIsReadAsItWasWritten() {
        var suggestion =
                suggest(
                        Map.of(
                                "age",
                                70,
                                "duration_days",
                                2,
                                "trauma",
                                "fall",
                                "medicines",
                                List.of("oxazepam")));

        var kept = json.readSuggestion(json.write(suggestion));

        assertThat(kept).isEqualTo(suggestion);
        assertThat(kept.rules().getFirst().text(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void keptAnswersAreReadAsTheyWereGiven() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("age", 33);
        raw.put("duration_days", 0);
        raw.put("onset", "sudden");
        raw.put("fever_or_chills", "unknown");
        raw.put("night_pain", false);
        raw.put("mechanical_pattern", null);
        raw.put("trauma_days_ago", null);
        raw.put("radiation", List.of());
        raw.put("lump_size_cm", new BigDecimal("2.5"));
        raw.put("pregnancy_weeks", new BigDecimal("30"));
        raw.put("aggravating", List.of("zitten", "\"tillen\"\n"));
        raw.put("surgery_history", "Geen \u20ac, geen \ud83d\ude00");
        var answers = Answers.readDraft(raw);

        assertThat(json.read(json.write(answers))).isEqualTo(answers);
        assertThat(json.write(answers).json())
                .contains("\"pregnancy_weeks\":30")
                .contains("\"mechanical_pattern\":null");
        assertThat(Arrays.asList(json.write(answers).toString(), answers.toString()))
                .noneMatch(text -> text.contains("sudden"));
    }

    private Suggestion suggest(Map<String, Object> raw) {
        return Suggestion.of(engine, LOW_BACK, Answers.readDraft(raw), RegionAnswers.none());
    }
}
