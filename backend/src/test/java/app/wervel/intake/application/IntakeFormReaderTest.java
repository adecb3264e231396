package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.FoldedQuestion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.PrecautionsFromIntake;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.Suggestion;
import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.application.RuleCatalogueReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class IntakeFormReaderTest {
    private static final IntakeFormReader READER = new IntakeFormReader();
    private static final IntakeForms FORMS = READER.read();

    private final QuestionCatalogue questions = FORMS.get(IntakeFormId.LOW_BACK);

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
                "\"linkId\": \"improving\"|\"linkId\": \"improvement\"|improv",
                "\"code\": \"gradual\"|\"code\": \"slowly\"|onset: missing [gradual], unknown [slowly]",
                "\"status\": \"active\"|\"status\": \"active\", \"extra\": 1|low_back is refused",
                "\"linkId\": \"load_factors\"|\"linkId\": \"yellow_flags\"|yellow_flags",
                "\"url\": \"below\"|\"url\": \"under\"|exactly one operator",
                "\"code\": \"saddle\"|\"code\": \"neck\"|duplicate-option",
                "intake-label|intake-lable|has no label",
                "\"valueString\": \"Duration of the complaint\"|\"valueString\": \"\"|needs Dutch and English",
                "intake-view|intake-side|has no side of the body"
            })
    void aFormThatDoesNotFitTheRulesStopsTheStart(String from, String to, String complaint) {
        String changed =
                file("low-back")
                        .replaceFirst(
                                java.util.regex.Pattern.quote(from),
                                java.util.regex.Matcher.quoteReplacement(to));
        assertThat(changed).isNotEqualTo(file("low-back"));

        assertThatThrownBy(() -> read(changed)).satisfies(says(complaint));
    }

    @Test
    void anAlarmMarkThatDiffersStopsTheStart() {
        String changed = file("low-back").replace("intake-alarm", "intake-alarming");

        assertThatThrownBy(() -> read(changed))
                .hasMessageContaining("fever_or_chills: alarm is true");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"url\": \"answer\", \"valueCode\": \"yes\"|\"url\": \"answer\", \"valueCode\": \"maybe\"|has no answer maybe",
                "\"url\": \"source\"|\"url\": \"origin\"|needs an answer and a source",
                "\"valueCode\": \"knee\"|\"valueCode\": \"kneecap\"|unknown place kneecap",
                "\"linkId\": \"knee_side\"|\"linkId\": \"knee_locked\"|duplicate-link-id",
                "\"linkId\": \"knee_side\"|\"linkId\": \"mrc_grade\"|mrc_grade"
            })
    void aQuestionOfTheKneeThatIsNotRightStopsTheStart(String from, String to, String complaint) {
        String changed =
                file("knee")
                        .replaceFirst(
                                java.util.regex.Pattern.quote(from),
                                java.util.regex.Matcher.quoteReplacement(to));
        assertThat(changed).isNotEqualTo(file("knee"));

        assertThatThrownBy(() ->
                        READER.read(
                                IntakeFormId.KNEE,
                                changed.getBytes(StandardCharsets.UTF_8),
                                READER.words(),
                                questions))
                .satisfies(says(complaint));
    }

    /** The alarm fields of each form, with the reasons in ADR 0036. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "NECK: pulsating_abdomen flank_colic_or_blood_in_urine leg_cold_pale_sudden calf_swollen_warm sexual_function_change",
                "SHOULDER: pulsating_abdomen flank_colic_or_blood_in_urine leg_cold_pale_sudden calf_swollen_warm sexual_function_change bladder_bowel_change unsteady_gait",
                "HIP: unsteady_gait clumsy_hands tearing_pain",
                "KNEE: pulsating_abdomen flank_colic_or_blood_in_urine sexual_function_change bladder_bowel_change unsteady_gait clumsy_hands tearing_pain collapse radiation rash",
                "ANKLE: pulsating_abdomen flank_colic_or_blood_in_urine sexual_function_change bladder_bowel_change unsteady_gait clumsy_hands tearing_pain collapse radiation rash"
            })
    void everyOtherFormAsksAllAlarmFieldsButThese(IntakeFormId id, String left) {
        QuestionCatalogue form = FORMS.get(id);
        Set<String> notAsked = new HashSet<>();
        AnswerField.alarmFields().stream()
                .filter(field -> !form.asks(field))
                .forEach(field -> notAsked.add(field.id()));

        assertThat(notAsked).containsExactlyInAnyOrder(left.split(" "));
        assertThat(form.alarmFieldsNotAsked(Answers.none())).isEqualTo(form.alarmFields());
    }

    @ParameterizedTest
    @EnumSource(
            value = IntakeFormId.class,
            names = {"LOW_BACK", "GENERAL"})
    void theBackAndTheGeneralFormAskEveryAlarmField(IntakeFormId id) {
        assertThat(FORMS.get(id).alarmFields()).isEqualTo(AnswerField.alarmFields());
    }

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void everyFormAsksWhatNoIntakeDoesWithout(IntakeFormId id) {
        QuestionCatalogue form = FORMS.get(id);

        assertThat(
                        List.of(
                                AnswerField.DURATION_DAYS,
                                AnswerField.LOCATION,
                                AnswerField.TRAUMA,
                                AnswerField.TRAUMA_ASSESSED_BY_DOCTOR,
                                AnswerField.FEVER_OR_CHILLS,
                                AnswerField.CANCER_HISTORY,
                                AnswerField.UNEXPLAINED_WEIGHT_LOSS,
                                AnswerField.CHEST_PAIN_OR_BREATHLESS,
                                AnswerField.NUMBNESS,
                                AnswerField.WEAKNESS,
                                AnswerField.MEDICINES,
                                AnswerField.PREGNANT,
                                AnswerField.YELLOW_FLAGS))
                .allMatch(form::asks);
        assertThat(form.required()).contains(AnswerField.DURATION_DAYS);
        assertThat(form.version()).isEqualTo("1.0");
        assertThat(form.regionQuestions().isEmpty()).isEqualTo(id == IntakeFormId.LOW_BACK);
        assertThat(form.regionQuestions()).allMatch(own -> own.folds().size() <= 1);
        assertThat(form.bodyRegions()).hasSize(39);
    }

    @Test
    void noWordsOfAnotherPlaceSpeakOfTheBackAlone() {
        for (IntakeFormId id :
                List.of(IntakeFormId.SHOULDER, IntakeFormId.KNEE, IntakeFormId.ANKLE)) {
            QuestionCatalogue form = FORMS.get(id);
            assertThat(form.question(AnswerField.LOAD_FACTORS).question().nl())
                    .doesNotContain("rug");
            assertThat(form.question(AnswerField.YELLOW_FLAGS).labelOf("avoids_movement"))
                    .map(label -> label.nl())
                    .contains("Ontziet de pijnlijke plek en beweegt minder");
        }
    }

    @Test
    void onlyTheRulesThatSpeakOfTheBackHaveOtherWords() {
        var rules = new RuleCatalogueReader().read();
        Set<String> known = new HashSet<>();
        rules.definitions().forEach(rule -> known.add(rule.id()));

        assertThat(known).containsAll(READER.words().rules().keySet());
        READER.words()
                .rules()
                .forEach((id, words) ->
                        assertThat(words.nl().toLowerCase(Locale.ROOT))
                                .as(id)
                                .doesNotContainPattern("(?<!nek- of |nek of )rug"));
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
                PrecautionsFromIntake.suggest(
                        answers,
                        Suggestion.of(engine, questions, answers, RegionAnswers.none()),
                        true);

        assertThat(tags).hasSize(10);
        assertThat(libraryTags()).containsAll(tags);
    }

    /** In its own words, or in those of what made it fail. */
    private static Consumer<Throwable> says(String complaint) {
        return refused -> {
            Throwable cause = refused.getCause();
            assertThat(refused.getMessage() + (cause == null ? "" : cause.getMessage()))
                    .contains(complaint);
        };
    }

    private static QuestionCatalogue read(String json) {
        return READER.read(
                IntakeFormId.LOW_BACK, json.getBytes(StandardCharsets.UTF_8), READER.words(), null);
    }

    private static String file(String name) {
        try (InputStream file =
                IntakeFormReader.class.getResourceAsStream(
                        "/app/wervel/intake/forms/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> libraryTags() throws IOException {
        try (InputStream file =
                IntakeFormReader.class.getResourceAsStream("/app/wervel/exercise/exercises.json")) {
            Set<String> tags = new HashSet<>();
            new JsonMapper()
                    .readTree(file)
                    .get("tags")
                    .forEach(tag -> tags.add(tag.get("id").stringValue()));
            return tags;
        }
    }
}
