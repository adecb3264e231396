package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of the library may say, in every language that a patient reads. */
class ExerciseWordingTest {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");
    private static final Pattern QUOTED = Pattern.compile("[‘„«]\\h?([^’“»]+?)\\h?[’“»]|“([^”]+)”");

    static Iterable<HandoutLanguage> languages() {
        return HandoutLanguages.shipped().all();
    }

    /** A practitioner changes the dosage; a number in the text would then contradict it. */
    @ParameterizedTest
    @MethodSource("languages")
    void onlyTheDosageNamesNumbers(HandoutLanguage language) {
        assertThat(LIBRARY.exercises())
                .allSatisfy(exercise ->
                        assertThat(texts(exercise, language))
                                .noneMatch(text -> NUMBER.matcher(text).find()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anExerciseThatIsNamedCanBeFoundUnderThatName(HandoutLanguage language) {
        List<String> names =
                LIBRARY.exercises().stream()
                        .map(exercise -> words(exercise, language).name())
                        .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(
                        LIBRARY.exercises().stream()
                                .flatMap(exercise -> texts(exercise, language).stream())
                                .flatMap(ExerciseWordingTest::quoted))
                .isSubsetOf(names);
    }

    @Test
    void aStepNamesAnExerciseOfTheLibrary() {
        List<String> names =
                LIBRARY.exercises().stream().flatMap(exercise -> both(exercise.name())).toList();

        assertThat(steps().flatMap(ExerciseWordingTest::quoted)).isNotEmpty().isSubsetOf(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ogen dicht",
                "sluit je ogen",
                "spring",
                "huppel",
                "eyes closed",
                "close your eyes",
                "jump",
                "wobble"
            })
    void noStepIsATestOfBalance(String risky) {
        assertThat(steps()).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(risky));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"E32", "E36", "E46", "E60", "E62", "E63", "E65", "E66", "E68", "E70"})
    void whoStandsOnOneLegOrOnAStepHoldsOn(String id) {
        Exercise exercise = LIBRARY.get(new ExerciseId(id));
        BilingualText precaution = Objects.requireNonNull(exercise.precaution());

        assertThat(precaution.nl()).containsAnyOf("de tafel", "de leuning");
        assertThat(precaution.en()).containsAnyOf("the table", "the rail");
    }

    /** How to make each exercise harder and easier, in both languages of the library. */
    private static Stream<String> steps() {
        return LIBRARY.exercises().stream()
                .flatMap(exercise -> Stream.of(exercise.progression(), exercise.regression()))
                .filter(Objects::nonNull)
                .flatMap(ExerciseWordingTest::both);
    }

    private static Stream<String> both(BilingualText text) {
        return Stream.of(text.nl(), text.en());
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static List<String> texts(Exercise exercise, HandoutLanguage language) {
        ExerciseWords words = words(exercise, language);
        return Stream.of(words.start(), words.action(), words.precaution())
                .filter(Objects::nonNull)
                .toList();
    }

    private static ExerciseWords words(Exercise exercise, HandoutLanguage language) {
        return language.exercise(exercise).orElseThrow();
    }
}
