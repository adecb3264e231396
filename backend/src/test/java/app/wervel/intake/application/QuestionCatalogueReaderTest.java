package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.FoldedQuestion;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.PrecautionsFromIntake;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.Suggestion;
import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.application.RuleCatalogueReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class QuestionCatalogueReaderTest {
    private final QuestionCatalogueReader reader = new QuestionCatalogueReader();
    private final QuestionCatalogue questions = reader.read();

    @Test
    void everyFieldButAgeAndSexIsAskedOnce() {
        assertThat(
                        questions.sections().stream()
                                .flatMap(section -> section.questions().stream())
                                .map(question -> question.field()))
                .doesNotHaveDuplicates()
                .hasSize(AnswerField.values().length - 2)
                .doesNotContain(AnswerField.AGE, AnswerField.SEX);
    }

    @Test
    void questionsAndAnswersHaveWordsInBothLanguages() {
        var numbness = questions.question(AnswerField.NUMBNESS);

        assertThat(numbness.question().in(Locale.forLanguageTag("nl"))).isNotBlank();
        assertThat(numbness.question().in(Locale.ENGLISH))
                .isNotEqualTo(numbness.question().in(Locale.forLanguageTag("nl")));
        assertThat(questions.valueLabel(AnswerField.TRAUMA, "fall", Locale.ENGLISH))
                .isNotEqualTo("fall");
        assertThat(questions.complaintQuestion("requestForHelp").label().en())
                .isEqualTo("Request for help");
    }

    @Test
    void theSaddleAndTheSideOfTheBackAreOnTheBodyChart() {
        assertThat(questions.isBodyRegion("saddle")).isTrue();
        assertThat(questions.isBodyRegion("low_back_left")).isTrue();
        assertThat(questions.isBodyRegion("Saddle")).isFalse();
    }

    @Test
    void pregnancyFoldsForAManAndSaysWhy() {
        assertThat(questions.foldingOf(AnswerField.PREGNANT, Answers.none(), Sex.M))
                .map(FoldedQuestion::reason)
                .map(reason -> reason.en())
                .contains("The patient's details give the sex as male.");
        assertThat(questions.foldingOf(AnswerField.PREGNANT, Answers.none(), Sex.F)).isEmpty();
        assertThat(questions.foldingOf(AnswerField.AGE, Answers.none(), Sex.M)).isEmpty();
    }

    @Test
    void theQuestionsOnInflammatoryPainFoldBefore90Days() {
        var short89 = Answers.readDraft(Map.of("duration_days", 89));
        var long90 = Answers.readDraft(Map.of("duration_days", 90));

        assertThat(questions.folded(short89, Sex.F))
                .extracting(FoldedQuestion::field)
                .contains(AnswerField.ONSET_AGE, AnswerField.IMPROVES_WITH_REST);
        assertThat(questions.folded(long90, Sex.F))
                .extracting(FoldedQuestion::field)
                .doesNotContain(AnswerField.ONSET_AGE);
    }

    @Test
    void noAlarmQuestionEverFolds() {
        assertThat(
                        questions.sections().stream()
                                .flatMap(section -> section.questions().stream())
                                .filter(question -> question.alarm())
                                .filter(question -> !question.folds().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"improving\",|\"id\": \"improvement\",|improv",
                "\"value\": \"gradual\"|\"value\": \"slowly\"|onset: missing [gradual], unknown [slowly]",
                "\"version\": \"1.0\",|\"version\": \"1.0\", \"extra\": 1,|extra",
                "\"fields\": [\"load_factors\", \"yellow_flags\"]|\"fields\": [\"load_factors\"]|yellow_flags",
                "\"fields\": [\"load_factors\", \"yellow_flags\"]|\"fields\": [\"load_factors\", \"load_factors\", \"yellow_flags\"]|load_factors is asked twice",
                "\"below\": 90|\"below\": 90, \"is\": [\"no\"]|exactly one operator",
                "\"id\": \"saddle\"|\"id\": \"neck\"|body region stands twice"
            })
    void questionsThatDoNotFitTheRulesStopTheStart(String from, String to, String complaint)
            throws IOException {
        String changed =
                file().replaceFirst(
                                java.util.regex.Pattern.quote(from),
                                java.util.regex.Matcher.quoteReplacement(to));
        assertThat(changed).isNotEqualTo(file());

        assertThatThrownBy(() -> read(changed)).hasMessageContaining(complaint);
    }

    @Test
    void anAlarmMarkThatDiffersStopsTheStart() throws IOException {
        String changed = file().replace("\"alarm\": true", "\"alarm\": false");

        assertThatThrownBy(() -> read(changed))
                .hasMessageContaining("fever_or_chills: alarm is true");
    }

    @Test
    void everyPrecautionThatAnIntakeGivesIsATagOfTheLibrary() throws IOException {
        var engine = new ScreeningEngine(new RuleCatalogueReader().read());
        var answers =
                new PatientFacts(70, Sex.F)
                        .completing(
                                Answers.readDraft(
                                        Map.ofEntries(
                                                Map.entry("duration_days", 20),
                                                Map.entry(
                                                        "weakness", List.of("one_leg_progressive")),
                                                Map.entry("unsteady_gait", true),
                                                Map.entry(
                                                        "medicines",
                                                        List.of("oxazepam", "prednisone")),
                                                Map.entry(
                                                        "radiation", List.of("one_leg_below_knee")),
                                                Map.entry("leg_pain_worse_than_back", true),
                                                Map.entry(
                                                        "leg_pain_walking_relieved_by_sitting",
                                                        true),
                                                Map.entry("pregnant", true),
                                                Map.entry("pregnancy_weeks", 30))));

        Set<String> tags =
                PrecautionsFromIntake.suggest(answers, Suggestion.of(engine, answers), true);

        assertThat(tags).hasSize(10);
        assertThat(libraryTags()).containsAll(tags);
    }

    private QuestionCatalogue read(String json) {
        return reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file() throws IOException {
        try (InputStream file =
                QuestionCatalogueReader.class.getResourceAsStream(
                        "/app/wervel/intake/questions.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> libraryTags() throws IOException {
        try (InputStream file =
                QuestionCatalogueReader.class.getResourceAsStream(
                        "/app/wervel/exercise/exercises.json")) {
            Set<String> tags = new HashSet<>();
            new JsonMapper()
                    .readTree(file)
                    .get("tags")
                    .forEach(tag -> tags.add(tag.get("id").stringValue()));
            return tags;
        }
    }
}
