package app.wervel.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.careplan.DiaryCourse.Kept;
import app.wervel.careplan.DiaryCourse.Planned;
import app.wervel.careplan.DiaryCourse.Point;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseId;
import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryCourseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final UUID TWICE_A_DAY = UUID.randomUUID();
    private static final UUID SOMETIMES = UUID.randomUUID();
    private static final List<Planned> PLAN =
            List.of(
                    new Planned(TWICE_A_DAY, 2, true, MONDAY, null),
                    new Planned(SOMETIMES, 1, false, MONDAY, null));

    @Test
    void aBlankBesideAMarkCountsAsNotDoneForWhatIsPlannedDaily() {
        var course =
                course(
                        kept(0, 5, Map.of(TWICE_A_DAY, mark(2, true, null))),
                        kept(1, 5, Map.of(TWICE_A_DAY, mark(2, true, 1))),
                        kept(2, 5, Map.of(SOMETIMES, mark(1, true, null))),
                        kept(3, 5, Map.of(TWICE_A_DAY, mark(2, false, null))),
                        kept(4, 5, Map.of(TWICE_A_DAY, mark(2, true, 24))));

        assertThat(course.days())
                .extracting(Point::donePercent)
                .containsExactly(100, 50, 33, 0, 100, null, null);
    }

    @Test
    void aDayWithPainOnlySaysNothingOfExercises() {
        var course = course(kept(0, 7, Map.of()));

        assertThat(course.days().getFirst()).isEqualTo(new Point(MONDAY, 7, null));
        assertThat(course.practised()).isZero();
        assertThat(course.kept()).isEqualTo(1);
    }

    @Test
    void anExerciseCountsOnTheDaysOnWhichItWasInThePlan() {
        var changed =
                List.of(
                        new Planned(TWICE_A_DAY, 2, true, MONDAY, MONDAY.plusDays(1)),
                        new Planned(SOMETIMES, 2, true, MONDAY.plusDays(2), null));
        var other = UUID.randomUUID();
        var marks = Map.of(other, mark(2, true, null));
        var course =
                DiaryCourse.of(
                        MONDAY,
                        SUNDAY,
                        changed,
                        List.of(kept(0, null, marks), kept(1, null, marks), kept(2, null, marks)));

        assertThat(course.days())
                .extracting(Point::donePercent)
                .startsWith(50, 50, 50)
                .element(3)
                .isNull();
    }

    @Test
    void painIsComparedBetweenBothHalves() {
        var course = course(kept(0, 6, Map.of()), kept(1, 5, Map.of()), kept(3, 3, Map.of()));

        assertThat(course.painBefore()).isEqualTo(5.5);
        assertThat(course.painAfter()).isEqualTo(3.0);
        assertThat(course.kept()).as("from the first to the last").isEqualTo(4);
    }

    @Test
    void oneDayHasNoSecondHalf() {
        var course = course(kept(2, 6, Map.of()));

        assertThat(course.painBefore()).isEqualTo(6.0);
        assertThat(course.painAfter()).isNull();
    }

    @Test
    void withoutADiaryThereAreOnlyEmptyDays() {
        var course = course();

        assertThat(course.days()).hasSize(7).allMatch(day -> day.pain() == null);
        assertThat(course.kept()).isZero();
        assertThat(course.painBefore()).isNull();
    }

    @Test
    void whatWasNotDoneIsNoPractice() {
        var course =
                course(
                        kept(0, null, Map.of(TWICE_A_DAY, mark(2, false, null))),
                        kept(1, null, Map.of(TWICE_A_DAY, mark(2, true, 1))));

        assertThat(course.practised()).isEqualTo(1);
        assertThat(course.kept()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 25})
    void anExerciseIsDoneOneToTwentyFourTimes(int times) {
        assertThatThrownBy(() -> mark(2, true, times))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("diary.times-out-of-range");
    }

    @Test
    void whatWasNotDoneHasNoTimes() {
        assertThatThrownBy(() -> mark(2, false, 1)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void painIsZeroToTen(int pain) {
        var day = new DiaryDay(CarePlanId.next(), MONDAY);

        assertThatThrownBy(() -> day.write(pain, false, null, Map.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("diary.pain-out-of-range");
    }

    @Test
    void aDayIsReplacedAsAWhole() {
        var day = new DiaryDay(CarePlanId.next(), MONDAY);
        day.write(10, true, "Slecht geslapen", Map.of(TWICE_A_DAY, mark(2, true, 2)));
        day.write(0, false, " ", Map.of(SOMETIMES, mark(1, false, null)));

        assertThat(day.pain()).isZero();
        assertThat(day.newSymptom()).isFalse();
        assertThat(day.remark()).isNull();
        assertThat(day.marks()).containsOnlyKeys(SOMETIMES);
    }

    @Test
    void aPlanRemembersWhenThePatientFirstBegan() {
        var plan = new CarePlan(EpisodeId.next(), app.wervel.patient.PatientId.next());
        plan.addGoal(new Goal(GoalId.next(), "Zitten", null, null, null, null, null));
        var first = java.time.Instant.parse("2026-11-09T09:00:00Z");
        plan.activate(List.of(), List.of(), UserId.next(), first);
        plan.revise();
        plan.activate(List.of(), List.of(), UserId.next(), first.plusSeconds(60));

        assertThat(plan.firstActivatedAt()).contains(first);
        assertThat(plan.activatedAt()).contains(first.plusSeconds(60));
    }

    private static DiaryCourse course(Kept... days) {
        return DiaryCourse.of(MONDAY, SUNDAY, PLAN, List.of(days));
    }

    private static Kept kept(int day, Integer pain, Map<UUID, DiaryMark> marks) {
        return new Kept(MONDAY.plusDays(day), pain, marks);
    }

    private static DiaryMark mark(int planned, boolean done, Integer times) {
        return new DiaryMark(new ExerciseId("E01"), "Bekken kantelen", planned, done, times);
    }
}
