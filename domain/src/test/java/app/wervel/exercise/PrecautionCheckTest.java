package app.wervel.exercise;

import static app.wervel.exercise.LibraryFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecautionCheckTest {
    private final PrecautionCheck check = library().precautionCheck();

    @Test
    void anExerciseIsHitByTheTagsThatItShares() {
        assertThat(check.hits(List.of("FALL_RISK"), BALANCE)).containsExactly(FALL_RISK);
        assertThat(check.hits(List.of("FALL_RISK"), CURL_UP)).isEmpty();
        assertThat(check.hits(List.of(), BALANCE)).isEmpty();
        assertThat(check.hits(List.of("FALL_RISK", "OSTEOPOROTIC_FRACTURE"), BREATHING)).isEmpty();
    }

    @Test
    void anOsteoporoticFractureIsOsteoporosisToo() {
        assertThat(check.flags(List.of("OSTEOPOROTIC_FRACTURE")))
                .containsExactlyInAnyOrder("OSTEOPOROTIC_FRACTURE", "OSTEOPOROSIS");
        assertThat(check.hits(List.of("OSTEOPOROTIC_FRACTURE"), CURL_UP))
                .containsExactly(OSTEOPOROTIC_FRACTURE, OSTEOPOROSIS);
    }

    @Test
    void osteoporosisIsNoFracture() {
        assertThat(check.hits(List.of("OSTEOPOROSIS"), CURL_UP)).containsExactly(OSTEOPOROSIS);
    }

    @Test
    void implicationsAreFollowedAllTheWayAndRoundInCircles() {
        var circle =
                library(
                                TAGS,
                                Map.of(
                                        "ACUTE_FRACTURE", Set.of("FALL_RISK"),
                                        "FALL_RISK", Set.of("OSTEOPOROSIS"),
                                        "OSTEOPOROSIS", Set.of("ACUTE_FRACTURE")))
                        .precautionCheck();

        assertThat(circle.tagsOf(List.of("ACUTE_FRACTURE")))
                .containsExactly(ACUTE_FRACTURE, FALL_RISK, OSTEOPOROSIS);
    }

    @Test
    void aPlanLevelTagIsConfirmedEvenWhenNoExerciseCarriesIt() {
        assertThat(check.planLevelHits(List.of("ACUTE_FRACTURE", "FALL_RISK")))
                .containsExactly(ACUTE_FRACTURE);
        assertThat(check.toConfirm(List.of("ACUTE_FRACTURE"), List.of(BREATHING)))
                .containsExactly(ACUTE_FRACTURE);
        assertThat(check.toConfirm(List.of("ACUTE_FRACTURE"), List.of()))
                .containsExactly(ACUTE_FRACTURE);
    }

    @Test
    void everyTagIsConfirmedOnceStopTagsFirst() {
        assertThat(
                        check.toConfirm(
                                List.of("FALL_RISK", "OSTEOPOROTIC_FRACTURE", "ACUTE_FRACTURE"),
                                List.of(BALANCE, CURL_UP, BALANCE, CURL_UP)))
                .containsExactly(ACUTE_FRACTURE, OSTEOPOROTIC_FRACTURE, FALL_RISK, OSTEOPOROSIS);
    }

    @Test
    void aPrecautionThatTheLibraryDoesNotKnowHitsNothing() {
        assertThat(check.tagsOf(List.of("TAG_OF_LONG_AGO"))).isEmpty();
        assertThat(check.toConfirm(List.of("TAG_OF_LONG_AGO"), List.of(BALANCE))).isEmpty();
    }
}
