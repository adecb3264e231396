package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseLibraryTest {
    private static final ExerciseCatalogueReader READER = new ExerciseCatalogueReader();
    private static final ExerciseCatalogue LIBRARY = READER.read();
    private static final PageRequest ALL = new PageRequest(0, 200);

    private final ExerciseQueries queries = new ExerciseQueries(() -> LIBRARY, Set::of);

    @Test
    void theLibraryIsWhole() {
        assertThat(LIBRARY.version()).isEqualTo("1.1");
        assertThat(LIBRARY.exercises()).hasSize(72);
        assertThat(LIBRARY.tags()).hasSize(29);
        assertThat(LIBRARY.tags().stream().filter(PrecautionTag::planLevel))
                .extracting(PrecautionTag::id)
                .containsExactly(
                        "ACUTE_FRACTURE",
                        "NEURO_DEFICIT_PROGRESSIVE",
                        "RECENT_SPINE_SURGERY",
                        "UNSTABLE_HEART");
        assertThat(LIBRARY.precautionCheck().flags(List.of("OSTEOPOROTIC_FRACTURE")))
                .contains("OSTEOPOROSIS");
    }

    @Test
    void anUnknownNameInTheFileIsRefused() {
        assertBroken(
                "\"planLevel\": true", "\"planLevel\": true, \"planLevle\": true", "planLevle");
    }

    @Test
    void aTagThatIsNotDefinedIsRefused() {
        assertBroken("\"WRIST_INJURY\"", "\"WRIST_PAIN\"", "WRIST_");
    }

    @Test
    void aDosageThatGoesBackwardsIsRefused() {
        assertBroken("\"min\": 5", "\"min\": 999", "range-reversed");
    }

    @Test
    void anExerciseWithoutATextIsRefused() {
        assertBroken("\"Knie naar borst\"", "\" \"", "Single knee to chest");
    }

    @Test
    void aPositionThatIsNotDefinedIsRefused() {
        assertBroken("\"positions\": [\"lying_back\"]", "\"positions\": [\"hanging\"]", "hanging");
        assertBroken("\"positions\": [\"lying_back\"]", "\"positions\": []", "no position");
        assertBroken("\"equipment\": [\"mat\"]", "\"equipment\": [\"trapeze\"]", "trapeze");
        assertBroken("\"level\": 1,", "\"level\": 7,", "names 7");
        assertBroken("\"level\": 1,", "", "level");
        assertBroken("\"home\": true,", "", "home");
    }

    @Test
    void linksThatLeadRoundInACircleAreRefused() {
        assertBroken(
                "\"links\": {\"progression\": \"E04\"}",
                "\"links\": {\"progression\": \"E04\", \"regression\": \"E04\"}",
                "circle");
    }

    @Test
    void stepsOfTheLibraryAreFollowed() {
        assertThat(harder("E09")).isEqualTo("E10");
        assertThat(harder("E65")).isEqualTo("E66");
        assertThat(harder("E38")).isEqualTo("E21");
        assertThat(
                        LIBRARY.exercises().stream()
                                .filter(each -> each.harder() != null || each.easier() != null))
                .hasSizeGreaterThan(35);
    }

    private static String harder(String id) {
        return Objects.requireNonNull(LIBRARY.get(new ExerciseId(id)).harder()).value();
    }

    /** Closed eyes, hops and a soft ground without a hold are tests for the practice. */
    @Test
    void noBalanceTestIsAProgressionAtHome() {
        assertThat(LIBRARY.get(new ExerciseId("E70")).home()).isFalse();
        assertThat(LIBRARY.get(new ExerciseId("E68")).harder()).isNull();
        var test =
                java.util.regex.Pattern.compile(
                        "ogen (dicht|gesloten|sluit)|sluit je ogen|\\bhink|\\bhup|kussen"
                                + "|eyes (closed|shut)|close your eyes|\\bhop|cushion|pillow",
                        java.util.regex.Pattern.CASE_INSENSITIVE);
        assertThat(LIBRARY.exercises().stream().filter(Exercise::home))
                .noneMatch(exercise ->
                        exercise.progression() != null
                                && (test.matcher(exercise.progression().nl()).find()
                                        || test.matcher(exercise.progression().en()).find()));
    }

    @ParameterizedTest(name = "«{0}» finds {1} first")
    @CsvSource({
        "knie naar borst,E01",
        "KNEE TO CHEST,E01",
        "e08,E08",
        "vogelhond,E08",
        "dode kéver,E13",
        "kever,E13"
    })
    void findsAnExerciseByItsNameInBothLanguages(String query, String id) {
        assertThat(find(query).getFirst().id().value()).isEqualTo(id);
    }

    @Test
    void oneLetterIsASearchAndEveryWordCounts() {
        assertThat(find("k")).isNotEmpty();
        assertThat(find("knie").size()).isGreaterThan(find("knie borst").size());
        assertThat(find("knie xyzzy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'; --", "😀", "."})
    void signsFindNothing(String query) {
        assertThat(find(query)).isEmpty();
    }

    @Test
    void anEmptySearchGivesTheLibraryInItsOrderPageByPage() {
        var second = queries.page(ExerciseCriteria.words(" "), new PageRequest(1, 50));

        assertThat(second.total()).isEqualTo(72);
        assertThat(second.items()).hasSize(22).isEqualTo(LIBRARY.exercises().subList(50, 72));
        assertThat(queries.page(ExerciseCriteria.words(""), new PageRequest(2, 50)).items())
                .isEmpty();
    }

    @Test
    void filtersByRegionAndGoal() {
        assertThat(page("neck", null).items())
                .isNotEmpty()
                .allMatch(exercise -> exercise.region().equals("neck"));
        assertThat(page("low_back", "mobility").items())
                .isNotEmpty()
                .allMatch(exercise ->
                        exercise.region().equals("low_back")
                                && exercise.goals().contains("mobility"));
        assertThatThrownBy(() -> page("elbow", "fun"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exercise.region-unknown")
                .hasMessageContaining("exercise.goal-unknown");
    }

    @Test
    void filtersByLevelPositionAndEquipment() {
        assertThat(find(new ExerciseCriteria("", null, null, 3, "standing", null, false)))
                .isNotEmpty()
                .allMatch(exercise ->
                        exercise.level() == 3 && exercise.positions().contains("standing"));
        assertThat(find(new ExerciseCriteria("", null, null, null, null, "band", false)))
                .extracting(exercise -> exercise.id().value())
                .contains("E48", "E67")
                .doesNotContain("E01");
        assertThat(find(new ExerciseCriteria("", null, null, null, null, "none", false)))
                .isNotEmpty()
                .allMatch(exercise -> exercise.equipment().isEmpty());
        assertThatThrownBy(() ->
                        find(new ExerciseCriteria("", null, null, 4, "hanging", "rope", false)))
                .hasMessageContaining("exercise.level-unknown")
                .hasMessageContaining("exercise.position-unknown")
                .hasMessageContaining("exercise.equipment-unknown");
    }

    @Test
    void favouritesAreTheUsersOwn() {
        var favourites = new ExerciseQueries(() -> LIBRARY, () -> Set.of(new ExerciseId("E08")));

        assertThat(
                        favourites
                                .page(
                                        new ExerciseCriteria(
                                                "", null, null, null, null, null, true),
                                        ALL)
                                .items())
                .extracting(exercise -> exercise.id().value())
                .containsExactly("E08");
    }

    private List<Exercise> find(ExerciseCriteria criteria) {
        return queries.page(criteria, ALL).items();
    }

    private app.wervel.shared.application.Page<Exercise> page(
            String region, @org.jspecify.annotations.Nullable String goal) {
        return queries.page(new ExerciseCriteria("", region, goal, null, null, null, false), ALL);
    }

    @Test
    void getsAnExerciseOrSaysThatThereIsNone() {
        assertThat(queries.get(new ExerciseId("E01")).name().en())
                .isEqualTo("Single knee to chest");
        assertThatThrownBy(() -> queries.get(new ExerciseId("E99")))
                .isInstanceOf(app.wervel.shared.NotFound.class);
    }

    private List<Exercise> find(String query) {
        return queries.page(ExerciseCriteria.words(query), ALL).items();
    }

    private static void assertBroken(String right, String wrong, String complaint) {
        String file = file();
        assertThat(file).contains(right);
        var broken = file.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThatThrownBy(() ->
                        READER.read(
                                new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .hasStackTraceContaining(complaint);
    }

    private static String file() {
        try (var file =
                ExerciseLibraryTest.class.getResourceAsStream(
                        "/app/wervel/exercise/exercises.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
