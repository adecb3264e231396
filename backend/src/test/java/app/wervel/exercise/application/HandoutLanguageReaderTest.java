package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class HandoutLanguageReaderTest {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();

    static Iterable<HandoutLanguage> languages() {
        return HandoutLanguages.shipped().all();
    }

    @Test
    void dutchStandsFirstAndEnglishNext() {
        assertThat(HandoutLanguages.shipped().all())
                .extracting(HandoutLanguage::id)
                .startsWith("nl", "en");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyExerciseCanBeReadInEveryLanguage(HandoutLanguage language) {
        assertThat(LIBRARY.exercises())
                .allSatisfy(exercise ->
                        assertThat(language.exercise(exercise))
                                .hasValueSatisfying(words -> {
                                    assertThat(words.name()).isNotBlank();
                                    assertThat(words.start()).isNotBlank();
                                    assertThat(words.action()).isNotBlank();
                                }));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyDosageOfTheLibraryCanBeSaidInEveryLanguage(HandoutLanguage language) {
        assertThat(LIBRARY.exercises())
                .allSatisfy(exercise ->
                        assertThat(language.doseLine(exercise, exercise.ownDosage()))
                                .isNotBlank()
                                .doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, ma 23 nov 2026, maandag 23 november 2026, 23 nov 2026",
        "en, Mon 23 Nov 2026, Monday 23 November 2026, 23 Nov 2026",
        "de, 'Mo, 23. Nov. 2026', 'Montag, 23. November 2026', 23. Nov. 2026",
        "fr, lun. 23 nov. 2026, lundi 23 novembre 2026, 23 nov. 2026"
    })
    void datesAreWrittenAsPeopleWriteThem(
            String language, String date, String inFull, String withoutWeekday) {
        HandoutLanguage words = HandoutLanguages.shipped().get(language);
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(words.date(day)).isEqualTo(date);
        assertThat(words.dateInFull(day)).isEqualTo(inFull);
        assertThat(words.dateWithoutWeekday(day)).isEqualTo(withoutWeekday);
    }

    @Test
    void aWordIsFilledIn() {
        assertThat(HandoutLanguages.shipped().dutch().word("paper.version", Map.of("version", 3)))
                .isEqualTo("versie 3");
    }

    @ParameterizedTest
    @CsvSource({
        "tr, tr, PATIENT",
        "nl, nl, PATIENT",
        "pl, nl, NOT_WRITTEN",
        "'', nl, NOT_KNOWN",
        ", nl, NOT_KNOWN"
    })
    void aPatientReadsHisOwnLanguageOrElseDutch(
            String patients, String paper, PaperLanguageChoice.Reason reason) {
        PaperLanguageChoice choice = HandoutLanguages.shipped().forPatient(patients);

        assertThat(choice.language().id()).isEqualTo(paper);
        assertThat(choice.reason()).isEqualTo(reason);
    }

    @Test
    void anotherLanguageIsAFile() {
        var languages = read(TestTranslations.arabic());

        assertThat(languages.all())
                .extracting(HandoutLanguage::id)
                .containsExactly("nl", "en", "ar");
        HandoutLanguage arabic = languages.get("ar");
        assertThat(arabic.rightToLeft()).isTrue();
        assertThat(arabic.original()).isFalse();
        assertThat(arabic.exercise(exercise("E01")).orElseThrow().name()).isEqualTo("E01 ar");
    }

    @Test
    void numbersAreWrittenWithTheSameDigitsEverywhere() {
        ObjectNode file = TestTranslations.arabic();
        dosage(file).put("painLimit", TestTranslations.plural("count", "{n} #"));

        assertThat(
                        read(file)
                                .get("ar")
                                .phrase(DosagePhrase.PAIN_LIMIT, Map.of("n", "3", "count", 3)))
                .isEqualTo("3 3");
    }

    @Test
    void theLibrarysLoadFollowsTheLanguageOfThePaper() {
        HandoutLanguage arabic = read(TestTranslations.arabic()).get("ar");
        Exercise exercise = exercise("E20");
        var own = exercise.dosage(ExerciseLanguage.NL);

        assertThat(arabic.doseLine(exercise, own)).endsWith("E20 load");
        assertThat(arabic.doseLine(exercise, own.withLoad("5 kg"))).endsWith("5 kg");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextForPatientsCanBeReadInEveryLanguage(HandoutLanguage language) {
        Map<String, KnowledgeText> dutch = HandoutLanguages.shipped().dutch().knowledge();

        assertThat(language.knowledge()).containsOnlyKeys(dutch.keySet());
        assertThat(language.knowledge())
                .allSatisfy((id, text) ->
                        assertThat(text.text().split("\n\n"))
                                .as(id)
                                .hasSameSizeAs(dutch.get(id).text().split("\n\n")));
    }

    @Test
    void aTextForPatientsMayBeUntranslatedAndStandsInTheKnowledgeBaseForTheOriginals() {
        var languages = read(TestTranslations.arabic());

        assertThat(languages.get("ar").knowledge()).containsOnlyKeys("stay-active");
        assertThat(languages.dutch().knowledge())
                .containsKeys("stay-active", "how-exercises-help")
                .hasSameSizeAs(languages.get("en").knowledge());
    }

    @Test
    void refusesATextForPatientsThatTheKnowledgeBaseLacks() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("knowledge"))
                .putObject("miracle")
                .put("title", "x")
                .put("text", "x");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: knowledge has [miracle], which the Dutch lacks");
    }

    @Test
    void refusesAFileUnderAnotherName() {
        assertThatThrownBy(() -> read(Map.of("fr.json", TestTranslations.arabic().toString())))
                .hasMessageContaining("fr.json names another language: ar");
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        ObjectNode file = TestTranslations.arabic();
        file.put("dialect", "x");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar.json")
                .hasMessageContaining("dialect");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        String twice =
                TestTranslations.arabic().toString().replaceFirst("\\{", "{\"language\": \"ar\", ");

        assertThatThrownBy(() -> read(Map.of("ar.json", twice))).hasMessageContaining("ar.json");
    }

    @Test
    void refusesATranslationThatLacksAWord() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("paper")).remove("handout.title");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: paper lacks [handout.title]");
    }

    @Test
    void refusesAWordThatTheDutchLacks() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("paper")).put("surplus", "x");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: paper has [surplus], which the Dutch lacks");
    }

    @Test
    void refusesAPatternThatFillsInOtherThings() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("paper")).put("paper.version", "x {page}");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining(
                        "ar: paper.paper.version fills in [page], but the Dutch [version]");
    }

    @Test
    void refusesAPatternThatCannotBeRead() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("paper")).put("paper.version", "x {version");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: paper.paper.version cannot be read");
    }

    @Test
    void refusesAPatternThatLacksAPluralForm() {
        ObjectNode file = TestTranslations.arabic();
        dosage(file).put("minutes", "{count, plural, one{{n} a} other{{n} b}}");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining(
                        "ar: dosage.minutes lacks the plural form [few, many, two, zero]");
    }

    @Test
    void refusesAnEmptyText() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("exercises").get("E07")).put("action", " ");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: exercises.E07 has a wrong text: text.required");
    }

    @Test
    void refusesATranslationThatLacksAnExercise() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("exercises")).remove("E07");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("ar: exercises lacks [E07]");
    }

    @Test
    void refusesATranslationThatLacksAPrecaution() {
        ObjectNode file = TestTranslations.arabic();
        ((ObjectNode) file.get("exercises").get("E01")).remove("precaution");

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: exercises.E01.precaution is lacking");
    }

    @Test
    void refusesADirectionThatIsNone() {
        ObjectNode file = TestTranslations.arabic();
        file.put("direction", "up");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("ar: direction is ltr or rtl");
    }

    @Test
    void refusesAWeekOfSixDays() {
        ObjectNode file = TestTranslations.arabic();
        ((ArrayNode) file.get("dates").get("weekdays")).remove(6);

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("ar: dates.weekdays needs 7 names");
    }

    @Test
    void refusesToDoWithoutAnOriginal() {
        var files = new HashMap<>(TestTranslations.originals());
        files.remove("en.json");

        assertThatThrownBy(() -> new HandoutLanguageReader().read(files, LIBRARY, List.of()))
                .hasMessageContaining("en.json must be there, as an original");
    }

    private static HandoutLanguages read(ObjectNode translation) {
        return TestTranslations.read(translation);
    }

    private static HandoutLanguages read(Map<String, String> added) {
        return TestTranslations.read(added);
    }

    private static ObjectNode dosage(ObjectNode file) {
        return (ObjectNode) file.get("dosage");
    }

    private static Exercise exercise(String id) {
        return LIBRARY.get(new ExerciseId(id));
    }
}
