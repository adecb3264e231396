package app.wervel.intake.ui;

import static app.wervel.intake.ui.ListChoice.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListChoiceTest {
    @Test
    void noneTakesTheOtherTicksAway() {
        assertThat(ListChoice.settle(Set.of("arm", "both_legs"), Set.of("arm", "both_legs", NONE)))
                .containsExactly(NONE);
    }

    @Test
    void aPlaceTakesNoneAway() {
        assertThat(ListChoice.settle(Set.of(NONE), Set.of(NONE, "arm"))).containsExactly("arm");
    }

    @Test
    void placesStandBesideEachOther() {
        assertThat(ListChoice.settle(Set.of("arm"), Set.of("arm", "both_legs")))
                .containsExactlyInAnyOrder("arm", "both_legs");
    }

    @Test
    void noneIsAnAnswerAndNothingIsNot() {
        assertThat(ListChoice.answer(Set.of(NONE))).isEmpty();
        assertThat(ListChoice.answer(Set.of())).isNull();
    }

    @Test
    void ticksAndAnswersFitEachOther() {
        assertThat(ListChoice.ticks(null)).isEmpty();
        assertThat(ListChoice.answer(ListChoice.ticks(List.of()))).isEmpty();
        assertThat(ListChoice.answer(ListChoice.ticks(List.of("arm", "both_legs"))))
                .containsExactly("arm", "both_legs");
    }
}
