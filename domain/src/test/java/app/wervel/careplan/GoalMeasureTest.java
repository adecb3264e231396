package app.wervel.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.ScaleScore;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalMeasureTest {
    private static final List<ScaleScore> PAIN =
            List.of(
                    new ScaleScore("now", null, BigDecimal.valueOf(4)),
                    new ScaleScore("worst", null, BigDecimal.valueOf(9)));

    @Test
    void painIsReadFromItsOwnScale() {
        assertThat(GoalMeasure.PAIN_AVERAGE.readFrom(BigDecimal.valueOf(6), PAIN, null))
                .contains(6);
        assertThat(GoalMeasure.PAIN_NOW.readFrom(BigDecimal.valueOf(6), PAIN, null)).contains(4);
        assertThat(GoalMeasure.PAIN_NOW.readFrom(BigDecimal.valueOf(6), List.of(), null)).isEmpty();
    }

    @Test
    void activityIsFoundByItsNameHoweverItIsWritten() {
        var scales =
                List.of(
                        new ScaleScore("activity_1", "Fietsen", BigDecimal.valueOf(2)),
                        new ScaleScore("activity_2", "Trap  lopen", BigDecimal.valueOf(7)));

        assertThat(GoalMeasure.ACTIVITY.readFrom(null, scales, " trap lopen")).contains(7);
        assertThat(GoalMeasure.ACTIVITY.readFrom(BigDecimal.valueOf(5), scales, "Tillen"))
                .isEmpty();
        assertThat(GoalMeasure.ACTIVITY.readFrom(BigDecimal.valueOf(5), scales, null)).isEmpty();
    }

    @Test
    void scoreIsRoundedToWholePointsOfTheScale() {
        assertThat(GoalMeasure.ODI.readFrom(new BigDecimal("36.5"), List.of(), null)).contains(37);
        assertThat(GoalMeasure.RMDQ.readFrom(BigDecimal.valueOf(25), List.of(), null)).isEmpty();
    }

    @Test
    void minutesAreNotedByHand() {
        assertThat(GoalMeasure.WALKING_MINUTES.scoredBy()).isEmpty();
        assertThat(GoalMeasure.SITTING_MINUTES.readFrom(BigDecimal.TEN, List.of(), null)).isEmpty();
    }
}
