package app.wervel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final List<@Nullable String> taken = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private void merge(@Nullable String base, @Nullable String mine, @Nullable String theirs) {
        new Merge(theirsInWords -> "now: " + theirsInWords)
                .<@Nullable String>field(base, mine, theirs, text -> text, taken::add, told::add);
    }

    @Test
    void whatNobodyTouchedHereFollowsTheColleague() {
        merge("walk", "walk", "run");
        assertThat(taken).containsExactly("run");
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasTypedStaysAndTellsWhatTheColleagueWrote() {
        merge("walk", "cycle", "run");
        assertThat(taken).isEmpty();
        assertThat(told).containsExactly("now: run");
    }

    @Test
    void whatTheColleagueTookAwayIsToldAsNothing() {
        merge("walk", "cycle", null);
        assertThat(taken).isEmpty();
        assertThat(told).containsExactly("now: –");
    }

    @Test
    void whatOnlyChangedHereStaysWithoutAWord() {
        merge("walk", "cycle", "walk");
        assertThat(taken).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        merge("walk", "run", "run");
        assertThat(taken).isEmpty();
        assertThat(told).isEmpty();
    }
}
