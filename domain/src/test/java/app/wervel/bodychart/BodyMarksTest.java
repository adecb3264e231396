package app.wervel.bodychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyMarksTest {
    private static final RegionMark NUMB_CALF = new RegionMark(BodyRegion.CALF_LEFT, Feeling.NUMB);

    static DrawnMark line(BodyView view, Feeling feeling, double... coordinates) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new ChartPoint(coordinates[i], coordinates[i + 1]));
        }
        return new DrawnMark(view, feeling, points);
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aRegionMayFeelSeveralWaysButEachOnlyOnce() {
        var marks =
                BodyMarks.NONE
                        .with(NUMB_CALF)
                        .with(new RegionMark(BodyRegion.CALF_LEFT, Feeling.BURNING))
                        .with(NUMB_CALF);
        assertThat(marks.marks()).hasSize(2);
        assertThat(marks.feelings())
                .containsOnly(
                        java.util.Map.entry(
                                BodyRegion.CALF_LEFT, Set.of(Feeling.NUMB, Feeling.BURNING)));
    }

    @Test
    void aSecondTapTakesTheMarkAway() {
        var once = BodyMarks.NONE.toggled(BodyRegion.SADDLE, Feeling.NUMB);
        assertThat(once.markedRegions()).containsExactly(BodyRegion.SADDLE);
        assertThat(once.toggled(BodyRegion.SADDLE, Feeling.NUMB)).isEqualTo(BodyMarks.NONE);
    }

    @Test
    void tenThousandPointsAreRefusedInOneLineAndInMany() {
        var one = Collections.nCopies(10_000, new ChartPoint(0.5, 0.5));
        refused("bodychart.stroke-too-long", () -> new DrawnMark(BodyView.BACK, Feeling.PAIN, one));
        List<BodyMark> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double start = i / 100.0;
            many.add(
                    new DrawnMark(
                            BodyView.BACK,
                            Feeling.PAIN,
                            IntStream.range(0, 500)
                                    .mapToObj(p -> new ChartPoint(start, p / 500.0))
                                    .toList()));
        }
        refused("bodychart.too-many-points", () -> new BodyMarks(many));
        assertThat(new BodyMarks(many.subList(0, 12)).marks()).hasSize(12);
    }

    @Test
    void moreMarksThanAPersonMakesAreRefused() {
        List<BodyMark> many = new ArrayList<>();
        for (int i = 0; i <= BodyMarks.MOST_MARKS; i++) {
            many.add(line(BodyView.FRONT, Feeling.PAIN, 0.5, i / 1000.0));
        }
        refused("bodychart.too-many-marks", () -> new BodyMarks(many));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0001, 1.0001, 1e300, Double.NaN, Double.POSITIVE_INFINITY, -1e-9})
    void aPointBesideThePictureIsRefused(double hostile) {
        refused("bodychart.point-outside", () -> new ChartPoint(hostile, 0.5));
        refused("bodychart.point-outside", () -> new ChartPoint(0.5, hostile));
    }

    @Test
    void anEmptyLineIsRefused() {
        refused(
                "bodychart.stroke-empty",
                () -> new DrawnMark(BodyView.BACK, Feeling.PAIN, List.of()));
    }

    @Test
    void unknownNamesAreRefused() {
        refused("bodychart.region-unknown", () -> BodyRegion.fromId("LOW_BACK_LEFT"));
        refused("bodychart.feeling-unknown", () -> Feeling.fromId("<script>"));
        refused("bodychart.view-unknown", () -> BodyView.fromId("side"));
    }

    @Test
    void aLineIsInTheRegionsThatItTouches() {
        // From the left buttock straight down the back of the leg: seen from behind, left is left.
        var sciatica = line(BodyView.BACK, Feeling.SHOOTING, 0.4, 0.5, 0.4, 0.6, 0.4, 0.8);
        assertThat(sciatica.regions())
                .containsExactly(
                        BodyRegion.BUTTOCK_LEFT, BodyRegion.THIGH_BACK_LEFT, BodyRegion.CALF_LEFT);
        var beside = line(BodyView.BACK, Feeling.PAIN, 0.01, 0.01);
        assertThat(beside.regions()).isEmpty();
        assertThat(new BodyMarks(List.of(beside)).hasMarksBesideTheBody()).isTrue();
    }

    @Test
    void theRegionsOfAnEarlierIntakeArePain() {
        var marks = BodyMarks.ofRegions(EnumSet.of(BodyRegion.NECK));
        assertThat(marks.marks()).containsExactly(new RegionMark(BodyRegion.NECK, Feeling.PAIN));
    }

    @Test
    void anotherListOfRegionsKeepsHowTheOthersFeelAndWhatWasDrawn() {
        var drawn = line(BodyView.BACK, Feeling.NUMB, 0.4, 0.6);
        var marks =
                new BodyMarks(
                        List.of(NUMB_CALF, new RegionMark(BodyRegion.NECK, Feeling.ACHING), drawn));
        var changed = marks.withRegions(EnumSet.of(BodyRegion.CALF_LEFT, BodyRegion.SOLE_LEFT));
        assertThat(changed.marks())
                .containsExactlyInAnyOrder(
                        NUMB_CALF, drawn, new RegionMark(BodyRegion.SOLE_LEFT, Feeling.PAIN));
    }

    @ParameterizedTest
    @EnumSource(BodyRegion.class)
    void everyRegionHasAShapeOnItsOwnSideOfThePicture(BodyRegion region) {
        BodyShape shape = BodyShape.of(region);
        double middle = (shape.left() + shape.right()) / 2;
        boolean left = region.side() == BodySide.LEFT;
        switch (region.side()) {
            case MIDDLE -> assertThat(middle).isBetween(98.0, 102.0);
            default ->
                    assertThat(middle > 100).isEqualTo(left == (region.view() == BodyView.FRONT));
        }
        assertThat(shape.top()).isBetween(0.0, BodyShape.HEIGHT);
        assertThat(shape.bottom()).isBetween(shape.top(), BodyShape.HEIGHT);
        region.twin().ifPresent(twin -> assertThat(twin.twin()).contains(region));
    }

    @Test
    void everyFeelingHasASignAndAColourOfItsOwn() {
        var signs = new HashSet<String>();
        var colours = new HashSet<String>();
        Arrays.stream(Feeling.values())
                .forEach(feeling -> {
                    signs.add(feeling.sign());
                    colours.add(feeling.colour());
                });
        assertThat(signs).hasSize(Feeling.values().length);
        assertThat(colours).hasSize(Feeling.values().length);
    }
}
