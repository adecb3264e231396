package app.wervel.bodychart;

import static app.wervel.bodychart.BodyMarksTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.bodychart.BodyChartComparison.Kind;
import app.wervel.bodychart.BodyChartComparison.RegionChange;
import app.wervel.bodychart.BodyMark.RegionMark;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyChartComparisonTest {
    private static BodyMarks marks(BodyMark... marks) {
        return new BodyMarks(List.of(marks));
    }

    private static RegionMark mark(BodyRegion region, Feeling feeling) {
        return new RegionMark(region, feeling);
    }

    @Test
    void tellsWhatIsNewGoneChangedAndTheSame() {
        var before =
                marks(
                        mark(BodyRegion.LOW_BACK_LEFT, Feeling.PAIN),
                        mark(BodyRegion.CALF_LEFT, Feeling.NUMB),
                        mark(BodyRegion.BUTTOCK_LEFT, Feeling.PAIN));
        var after =
                marks(
                        mark(BodyRegion.LOW_BACK_LEFT, Feeling.PAIN),
                        mark(BodyRegion.CALF_LEFT, Feeling.TINGLING),
                        mark(BodyRegion.SOLE_LEFT, Feeling.NUMB));
        var comparison = BodyChartComparison.of(before, after);
        assertThat(comparison.of(Kind.NEW))
                .containsExactly(
                        new RegionChange(
                                BodyRegion.SOLE_LEFT, Kind.NEW, Set.of(), Set.of(Feeling.NUMB)));
        assertThat(comparison.of(Kind.GONE))
                .containsExactly(
                        new RegionChange(
                                BodyRegion.BUTTOCK_LEFT,
                                Kind.GONE,
                                Set.of(Feeling.PAIN),
                                Set.of()));
        assertThat(comparison.of(Kind.CHANGED))
                .containsExactly(
                        new RegionChange(
                                BodyRegion.CALF_LEFT,
                                Kind.CHANGED,
                                Set.of(Feeling.NUMB),
                                Set.of(Feeling.TINGLING)));
        assertThat(comparison.of(Kind.SAME))
                .extracting(RegionChange::region)
                .containsExactly(BodyRegion.LOW_BACK_LEFT);
    }

    @Test
    void aDrawnLineCountsInTheRegionsThatItTouches() {
        var before = marks(line(BodyView.BACK, Feeling.NUMB, 0.4, 0.8));
        var after = marks(mark(BodyRegion.CALF_LEFT, Feeling.NUMB));
        assertThat(BodyChartComparison.of(before, after).changes())
                .extracting(RegionChange::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void oneMoreFeelingInAPlaceIsAChange() {
        var before = marks(mark(BodyRegion.NECK, Feeling.PAIN));
        var after = before.with(mark(BodyRegion.NECK, Feeling.STABBING));
        assertThat(BodyChartComparison.of(before, after).of(Kind.CHANGED)).hasSize(1);
        assertThat(BodyChartComparison.of(after, after).of(Kind.SAME)).hasSize(1);
    }

    @Test
    void twoEmptyChartsDifferInNothing() {
        assertThat(BodyChartComparison.of(BodyMarks.NONE, BodyMarks.NONE).changes()).isEmpty();
    }
}
