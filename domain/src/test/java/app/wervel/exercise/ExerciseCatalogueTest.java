package app.wervel.exercise;

import static app.wervel.exercise.LibraryFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
