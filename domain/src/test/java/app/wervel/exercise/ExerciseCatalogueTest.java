package app.wervel.exercise;

import static app.wervel.exercise.LibraryFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExerciseCatalogueTest {
    @Test
    void findsWhatItHolds() {
        var library = library();

        assertThat(library.get(BALANCE.id())).isEqualTo(BALANCE);
        assertThat(library.find(new ExerciseId("E99"))).isEmpty();
        assertThatThrownBy(() -> library.get(new ExerciseId("E99"))).hasMessageContaining("E99");
        assertThat(library.findTag("FALL_RISK")).contains(FALL_RISK);
        assertThat(library.findRegion("low_back")).isPresent();
        assertThat(library.findGoal("nothing")).isEmpty();
    }

    @Test
    void refusesAnExerciseThatIsThereTwice() {
        assertThatThrownBy(() -> library(TAGS, Map.of(), BALANCE, BALANCE))
                .hasMessageContaining("E68");
    }

    @Test
    void refusesATagThatNobodyDefined() {
        assertThatThrownBy(() -> library(List.of(FALL_RISK), Map.of(), BALANCE, CURL_UP))
                .hasMessageContaining("E04")
                .hasMessageContaining("OSTEOPOROSIS")
                .hasMessageContaining("OSTEOPOROTIC_FRACTURE");
        assertThatThrownBy(() ->
                        library(
                                List.of(FALL_RISK),
                                Map.of("FALL_RISK", Set.of("VERTIGO")),
                                BALANCE))
                .hasMessageContaining("VERTIGO");
    }

    @Test
    void refusesATextThatLacksALanguage() {
        assertThatThrownBy(() -> new BilingualText("Brug", " ")).hasMessageContaining("Brug");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> new ExerciseId("e01")).hasMessage("exercise.unknown");
        assertThatThrownBy(() -> new ExerciseId("E1")).hasMessage("exercise.unknown");
    }

    @Test
    void refusesLinksThatLeadRoundInACircle() {
        assertThatThrownBy(() ->
                        ladder(
                                step("E01", 1, true, "E02", null),
                                step("E02", 1, true, "E03", null),
                                step("E03", 1, true, null, "E01"),
                                step("E04", 1, true, "E01", "E03")))
                .hasMessageContaining("E03 lead round in a circle");
        assertThatThrownBy(() ->
                        ladder(
                                step("E01", 1, true, "E02", null),
                                step("E02", 1, true, null, null),
                                step("E03", 1, true, null, "E03")))
                .hasMessageContaining("E03 lead round in a circle");
    }

    @Test
    void acceptsAWayThatForksAndMeetsAgain() {
        var library =
                ladder(
                        step("E01", 1, true, "E02", null),
                        step("E02", 2, true, "E04", "E01"),
                        step("E03", 2, true, "E04", "E01"),
                        step("E04", 3, true, null, "E02"));

        assertThat(library.exercises()).hasSize(4);
    }

    @Test
    void refusesAHarderExerciseOfALowerLevel() {
        assertThatThrownBy(() ->
                        ladder(step("E01", 2, true, "E02", null), step("E02", 1, true, null, null)))
                .hasMessageContaining("E02 is linked as harder than E01");
    }

    @Test
    void refusesToLeadFromHomeToWhatIsNotFitForHome() {
        assertThatThrownBy(() ->
                        ladder(
                                step("E68", 2, true, "E70", null),
                                step("E70", 3, false, null, "E68")))
                .hasMessageContaining("E68 is fit for home, but its harder exercise E70 is not");
        assertThat(
                        ladder(step("E68", 2, true, null, null), step("E70", 3, false, null, "E68"))
                                .exercises())
                .hasSize(2);
    }

    @Test
    void refusesALevelThatTheLibraryDoesNotHave() {
        assertThatThrownBy(() -> ladder(step("E01", 4, true, null, null)))
                .hasMessageContaining("E01 names 4");
    }

    @Test
    void takesInWhatThePracticeWrote() {
        var own = step("P001", 1, true, null, null);

        assertThat(library().with(List.of(own)).find(ExerciseId.ofPractice(1))).contains(own);
        assertThat(library().find(own.id())).isEmpty();
    }

    @Test
    void aKeyHasPlainDigitsWhateverTheComputerSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(ExerciseId.ofPractice(7).value()).isEqualTo("P007");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ExerciseCatalogue ladder(Exercise... steps) {
        return library(TAGS, Map.of(), steps);
    }
}
