package app.wervel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.triage.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecautionsFromIntakeTest {
    private static final Suggestion NOTHING = Suggestions.firing();

    @Test
    void nothingFollowsFromNothing() {
        assertThat(suggest(Map.of(), NOTHING)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "M-FALL, DIZZY_MEDICATION FALL_RISK",
        "C-RAD, RADICULAR_IRRITABLE",
        "C-RAD-2, RADICULAR_IRRITABLE",
        "R-STE-1, STENOSIS_SYMPTOMATIC",
        "M-STER, OSTEOPOROSIS",
        "R-UMN-1, MYELOPATHY"
    })
    void aRuleBringsItsTags(String rule, String tags) {
        assertThat(suggest(Map.of(), Suggestions.firing(rule))).containsExactly(tags.split(" "));
    }

    @Test
    void cordSignsOfR_UMN_1CountOnlyWhileTheAlarmIsOpen() {
        assertThat(
                        PrecautionsFromIntake.suggest(
                                Answers.none(), Suggestions.firing("R-UMN-1"), false))
                .isEmpty();
    }

    @Test
    void onlyProgressiveWeaknessStopsThePlan() {
        assertThat(suggest(Map.of("weakness", List.of("one_leg_progressive")), NOTHING))
                .containsExactly("NEURO_DEFICIT_PROGRESSIVE");
        assertThat(suggest(Map.of("weakness", List.of("one_leg_severe")), NOTHING)).isEmpty();
    }

    @Test
    void osteoporosisIsMindedWhenToldAndWithCorticosteroidsUntilDenied() {
        var steroids = Suggestions.firing("M-STER");

        assertThat(suggest(Map.of("osteoporosis", true), NOTHING)).containsExactly("OSTEOPOROSIS");
        assertThat(suggest(Map.of("osteoporosis", "unknown"), NOTHING)).isEmpty();
        assertThat(suggest(Map.of("osteoporosis", "unknown"), steroids))
                .containsExactly("OSTEOPOROSIS");
        assertThat(suggest(Map.of("osteoporosis", false), steroids)).isEmpty();
    }

    @ParameterizedTest(name = "{0} weeks: {1}")
    @CsvSource({
        "15.5, ''",
        "16, PREG_PRONE",
        "19.9, PREG_PRONE",
        "20, PREG_PRONE PREG_SUPINE_LATE",
        "27.9, PREG_PRONE PREG_SUPINE_LATE",
        "28, PREG_LATE PREG_PRONE PREG_SUPINE_LATE"
    })
    void pregnancyFollowsTheWeeks(double weeks, String tags) {
        var found = suggest(Map.of("pregnant", true, "pregnancy_weeks", weeks), NOTHING);

        assertThat(String.join(" ", found)).isEqualTo(tags);
    }

    @Test
    void weeksOfSomebodyWhoIsNotPregnantDoNotCount() {
        assertThat(suggest(Map.of("pregnant", false, "pregnancy_weeks", 30), NOTHING)).isEmpty();
        assertThat(suggest(Map.of("pregnancy_weeks", 30), NOTHING)).isEmpty();
        assertThat(suggest(Map.of("pregnant", true), NOTHING)).isEmpty();
    }

    private static java.util.Set<String> suggest(Map<String, Object> raw, Suggestion suggestion) {
        return PrecautionsFromIntake.suggest(Answers.readDraft(raw), suggestion, true);
    }
}
