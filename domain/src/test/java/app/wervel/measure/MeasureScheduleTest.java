package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.MeasureSchedule.Due;
import app.wervel.measure.MeasureSchedule.ProfileChange;
import app.wervel.measure.MeasureSchedule.Skipped;
import app.wervel.measure.MeasureSchedule.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureScheduleTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private static Due due(LocalDate today, ProfileChange... changes) {
        return MeasureSchedule.current(START, List.of(changes), today).orElseThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Taken taken(LocalDate day) {
        return new Taken(day, noon(day));
    }

    @Test
    void startIsDueOnTheFirstDay() {
        assertThat(due(START).moment()).isEqualTo(MeasureMoment.START);
    }

    @Test
    void nothingIsDueBeforeTheEpisode() {
        assertThat(MeasureSchedule.current(START, List.of(), START.minusDays(1))).isEmpty();
    }

    @Test
    void sixWeeksComeOnDayFortyTwo() {
        assertThat(due(START.plusDays(41)).moment()).isEqualTo(MeasureMoment.START);
        assertThat(due(START.plusDays(42)).moment()).isEqualTo(MeasureMoment.SIX_WEEKS);
    }

    @Test
    void scoreOfTheWeekBeforeCounts() {
        Due sixWeeks = due(START.plusDays(50));
        assertThat(sixWeeks.isMet(taken(START.plusDays(35)))).isTrue();
        assertThat(sixWeeks.isMet(taken(START.plusDays(34)))).isFalse();
    }

    @Test
    void changeOfProfileAsksForMeasuresAfterIt() {
        LocalDate day = START.plusDays(20);
        var change = new ProfileChange(day, noon(day));
        Due due = due(day, change);
        assertThat(due.moment()).isEqualTo(MeasureMoment.PROFILE_CHANGE);
        assertThat(due.isMet(new Taken(day, noon(day).minusSeconds(60)))).isFalse();
        assertThat(due.isMet(new Taken(day, noon(day).plusSeconds(60)))).isTrue();
        assertThat(due.isMet(new Taken(day.minusDays(1), noon(day).plusSeconds(60)))).isFalse();
    }

    @Test
    void lastOfTwoChangesCounts() {
        LocalDate first = START.plusDays(10);
        LocalDate second = START.plusDays(20);
        Due due =
                due(
                        START.plusDays(30),
                        new ProfileChange(second, noon(second)),
                        new ProfileChange(first, noon(first)));
        assertThat(due.on()).isEqualTo(second);
    }

    @Test
    void sixWeeksComeAfterAnEarlierChange() {
        LocalDate day = START.plusDays(20);
        assertThat(due(START.plusDays(42), new ProfileChange(day, noon(day))).moment())
                .isEqualTo(MeasureMoment.SIX_WEEKS);
    }

    @Test
    void sixWeeksAndAChangeOnOneDayAreTheChange() {
        LocalDate day = START.plusDays(42);
        Due due = due(day, new ProfileChange(day, noon(day)));
        assertThat(due.moment()).isEqualTo(MeasureMoment.PROFILE_CHANGE);
    }

    @Test
    void changeThatIsStillToComeIsNotDue() {
        LocalDate day = START.plusDays(3);
        assertThat(due(START.plusDays(2), new ProfileChange(day, noon(day))).moment())
                .isEqualTo(MeasureMoment.START);
    }

    @Test
    void ofTwoChangesOnOneDayOnlyWhatCameAfterTheSecondCounts() {
        LocalDate day = START.plusDays(10);
        Instant second = noon(day).plusSeconds(3600);
        Due due = due(day, new ProfileChange(day, second), new ProfileChange(day, noon(day)));
        assertThat(due.isMet(new Taken(day, second.minusSeconds(1)))).isFalse();
        assertThat(due.isMet(new Taken(day, second.plusSeconds(1)))).isTrue();
    }

    @Test
    void reasonNotToMeasureHoldsForItsOwnMomentAlone() {
        var late = new Skipped(MeasureMoment.START, START, noon(START.plusDays(40)));
        assertThat(due(START.plusDays(40)).isSkipped(late)).isTrue();
        assertThat(due(START.plusDays(42)).isSkipped(late)).isFalse();

        LocalDate day = START.plusDays(50);
        Due change = due(day, new ProfileChange(day, noon(day)));
        var before = new Skipped(MeasureMoment.PROFILE_CHANGE, day, noon(day).minusSeconds(1));
        var after = new Skipped(MeasureMoment.PROFILE_CHANGE, day, noon(day).plusSeconds(1));
        assertThat(change.isSkipped(before)).isFalse();
        assertThat(change.isSkipped(after)).isTrue();
    }
}
