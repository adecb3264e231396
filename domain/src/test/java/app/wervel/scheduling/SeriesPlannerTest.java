package app.wervel.scheduling;

import static app.wervel.scheduling.SeriesFixture.BRAM;
import static app.wervel.scheduling.SeriesFixture.LOTTE;
import static app.wervel.scheduling.SeriesFixture.NOOR;
import static app.wervel.scheduling.SeriesFixture.ROOM_1;
import static app.wervel.scheduling.SeriesFixture.ROOM_2;
import static app.wervel.scheduling.SeriesFixture.day;
import static app.wervel.scheduling.SeriesFixture.slot;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesPlannerTest {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);

    private static final LocalDate DAY_1 = day(0, MONDAY);

    private static List<String> when(List<PlannedAppointment> plan) {
        return plan.stream()
                .map(planned ->
                        planned.slot() == null
                                ? "-"
                                : planned.slot().date() + " " + planned.slot().time())
                .toList();
    }

    private static String at(int week, DayOfWeek day, String time) {
        return day(week, day) + " " + time;
    }

    private static SeriesCandidate slotOf(PlannedAppointment planned) {
        assertThat(planned.slot()).isNotNull();
        return planned.slot();
    }

    @Test
    void twiceAWeekIsSpreadEvenlyAndEndsAsEarlyAsItCan() {
        var plan =
                new SeriesFixture()
                        .times(9, 2)
                        .with(LOTTE)
                        .between("17:00", null)
                        .freeEachWeek(LOTTE, WORKDAYS, "09:00", "17:00", "17:30")
                        .plan();

        assertThat(when(plan))
                .containsExactly(
                        at(0, MONDAY, "17:00"),
                        at(0, THURSDAY, "17:00"),
                        at(1, MONDAY, "17:00"),
                        at(1, THURSDAY, "17:00"),
                        at(2, MONDAY, "17:00"),
                        at(2, THURSDAY, "17:00"),
                        at(3, MONDAY, "17:00"),
                        at(3, THURSDAY, "17:00"),
                        at(4, MONDAY, "17:00"));
        assertThat(plan)
                .extracting(PlannedAppointment::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(plan).allSatisfy(planned -> assertThat(planned.conflict()).isNull());
        assertThat(plan.getFirst().reasons())
                .containsExactly(
                        SlotReason.PREFERRED_PRACTITIONER,
                        SlotReason.FIRST_FREE,
                        SlotReason.CLOSES_GAP);
        assertThat(plan.get(1).reasons())
                .containsExactly(
                        SlotReason.PREFERRED_PRACTITIONER,
                        SlotReason.EVEN_SPACING,
                        SlotReason.SAME_ROOM,
                        SlotReason.CLOSES_GAP);
    }

    @Test
    void onceAWeekKeepsWeekdayAndTime() {
        var plan =
                new SeriesFixture()
                        .times(3, 1)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY, WEDNESDAY), "10:00")
                        .freeInWeek(1, LOTTE, Set.of(MONDAY), "08:00")
                        .freeInWeek(1, LOTTE, Set.of(WEDNESDAY), "08:00", "10:00")
                        .freeInWeek(2, LOTTE, Set.of(TUESDAY, WEDNESDAY, THURSDAY), "10:00")
                        .plan();

        assertThat(when(plan))
                .containsExactly(
                        at(0, WEDNESDAY, "10:00"),
                        at(1, WEDNESDAY, "10:00"),
                        at(2, WEDNESDAY, "10:00"));
    }

    @Test
    void anotherWeekdayIsSaidWhereOnceAWeekCannotKeepIt() {
        var plan =
                new SeriesFixture()
                        .times(2, 1)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "10:00")
                        .freeInWeek(1, LOTTE, Set.of(FRIDAY), "10:00")
                        .plan();

        assertThat(plan.get(1).reasons())
                .containsExactly(
                        SlotReason.SAME_PRACTITIONER,
                        SlotReason.OTHER_DAY_OF_WEEK,
                        SlotReason.SAME_ROOM,
                        SlotReason.CLOSES_GAP);
    }

    @Test
    void thePreferredPractitionerOutweighsARestDay() {
        var plan =
                new SeriesFixture()
                        .times(2, 2)
                        .with(LOTTE)
                        .freeInWeek(0, LOTTE, Set.of(MONDAY, TUESDAY), "09:00")
                        .freeInWeek(0, BRAM, WORKDAYS, "09:00")
                        .plan();

        assertThat(plan)
                .allSatisfy(each -> assertThat(slotOf(each).practitioner()).isEqualTo(LOTTE));
    }

    @Test
    void restDaysAreKeptWhereTheyCanBe() {
        var plan =
                new SeriesFixture()
                        .times(2, 2)
                        .freeInWeek(0, LOTTE, Set.of(MONDAY, TUESDAY, FRIDAY), "09:00")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, MONDAY, "09:00"), at(0, FRIDAY, "09:00"));
    }

    @Test
    void withoutAPreferenceOnePractitionerDoesThemAll() {
        var plan =
                new SeriesFixture()
                        .times(4, 2)
                        .freeEachWeek(BRAM, Set.of(TUESDAY, FRIDAY), "09:00")
                        .freeInWeek(0, LOTTE, Set.of(MONDAY, THURSDAY), "09:00")
                        .freeInWeek(1, NOOR, Set.of(MONDAY, THURSDAY), "09:00")
                        .plan();

        assertThat(plan)
                .allSatisfy(each -> assertThat(slotOf(each).practitioner()).isEqualTo(BRAM));
        assertThat(plan.getFirst().reasons()).contains(SlotReason.FIRST_FREE);
        assertThat(plan.getLast().reasons()).contains(SlotReason.SAME_PRACTITIONER);
    }

    @Test
    void aColleagueTakesOverInAWeekOfAbsenceAndItIsSaid() {
        var plan =
                new SeriesFixture()
                        .times(3, 1)
                        .with(LOTTE)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "10:00")
                        .freeInWeek(1, BRAM, Set.of(TUESDAY), "10:00")
                        .freeInWeek(2, LOTTE, Set.of(TUESDAY), "10:00")
                        .preferredWorks(day(0, TUESDAY), day(2, TUESDAY))
                        .preferredAbsent(day(1, TUESDAY))
                        .plan();

        assertThat(plan.get(1).conflict()).isEqualTo(SeriesShortfall.PRACTITIONER_ABSENT);
        assertThat(plan.get(1).reasons()).startsWith(SlotReason.OTHER_PRACTITIONER);
        assertThat(plan.get(0).conflict()).isNull();
        assertThat(plan.get(2).conflict()).isNull();
    }

    @Test
    void aPractitionerWithoutTimeIsSaidAndTheirOtherHoursAreOffered() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .with(LOTTE)
                        .between("17:00", null)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "10:00", "16:30")
                        .freeInWeek(0, BRAM, Set.of(TUESDAY), "17:00")
                        .preferredWorks(day(0, TUESDAY))
                        .plan();

        var planned = plan.getFirst();
        assertThat(planned.conflict()).isEqualTo(SeriesShortfall.PRACTITIONER_FULL);
        assertThat(slotOf(planned).practitioner()).isEqualTo(BRAM);
        assertThat(planned.alternatives())
                .extracting(SeriesCandidate::practitioner, SeriesCandidate::time)
                .containsExactly(
                        tuple(LOTTE, LocalTime.of(16, 30)), tuple(LOTTE, LocalTime.of(10, 0)));
    }

    @Test
    void aClosedWeekPushesTheRestAWeekOn() {
        var plan =
                new SeriesFixture()
                        .times(3, 1)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "10:00")
                        .closedOn(
                                IntStream.range(0, 7)
                                        .mapToObj(day(1, MONDAY)::plusDays)
                                        .toArray(LocalDate[]::new))
                        .freeInWeek(2, LOTTE, Set.of(TUESDAY), "10:00")
                        .freeInWeek(3, LOTTE, Set.of(TUESDAY), "10:00")
                        .plan();

        assertThat(when(plan))
                .containsExactly(
                        at(0, TUESDAY, "10:00"), at(2, TUESDAY, "10:00"), at(3, TUESDAY, "10:00"));
        assertThat(plan.get(1).conflict()).isEqualTo(SeriesShortfall.PRACTICE_CLOSED);
        assertThat(plan.get(1).reasons()).startsWith(SlotReason.WEEK_LATER);
        assertThat(plan.get(2).conflict()).isNull();
        assertThat(plan.get(2).reasons()).contains(SlotReason.EVEN_SPACING);
    }

    @Test
    void aWeekThatHoldsOneOfTwoSaysSoAndOffersWhatIsOutsideTheWish() {
        var plan =
                new SeriesFixture()
                        .times(3, 2)
                        .between("17:00", null)
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "17:00")
                        .freeInWeek(0, LOTTE, Set.of(FRIDAY), "12:00", "16:30")
                        .freeInWeek(1, LOTTE, Set.of(TUESDAY, FRIDAY), "17:00")
                        .plan();

        assertThat(when(plan))
                .containsExactly(
                        at(0, TUESDAY, "17:00"), at(1, TUESDAY, "17:00"), at(1, FRIDAY, "17:00"));
        assertThat(plan.get(1).conflict()).isEqualTo(SeriesShortfall.FEWER_IN_WEEK);
        assertThat(plan.get(1).alternatives())
                .extracting(SeriesCandidate::date, SeriesCandidate::time)
                .containsExactly(
                        tuple(day(0, FRIDAY), LocalTime.of(16, 30)),
                        tuple(day(0, FRIDAY), LocalTime.of(12, 0)));
    }

    @Test
    void whatFindsNoPlaceAtAllHasAlternativesOfItsOwnWeek() {
        var plan =
                new SeriesFixture()
                        .times(3, 1)
                        .between("20:00", null)
                        .freeEachWeek(LOTTE, Set.of(TUESDAY), "10:00", "16:00")
                        .plan();

        assertThat(when(plan)).containsExactly("-", "-", "-");
        assertThat(plan)
                .allSatisfy(planned ->
                        assertThat(planned.conflict())
                                .isEqualTo(SeriesShortfall.NO_SLOT_WITHIN_HOURS));
        assertThat(plan.get(2).alternatives())
                .extracting(SeriesCandidate::date)
                .containsOnly(day(2, TUESDAY));
        assertThat(plan.get(2).alternatives().getFirst().time()).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void twoWithoutAPlaceInOneWeekAreOfferedDifferentSlots() {
        var plan =
                new SeriesFixture()
                        .times(2, 2)
                        .between("20:00", null)
                        .freeInWeek(0, LOTTE, WORKDAYS, "10:00", "16:00")
                        .plan();

        assertThat(plan).allSatisfy(each -> assertThat(each.alternatives()).hasSize(5));
        assertThat(plan.get(0).alternatives())
                .doesNotContainAnyElementsOf(plan.get(1).alternatives());
    }

    @Test
    void theLatestEndCountsNotTheLatestStart() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .between(null, "12:00")
                        .freeInWeek(0, LOTTE, Set.of(MONDAY), "11:45")
                        .freeInWeek(0, LOTTE, Set.of(TUESDAY), "11:30")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, TUESDAY, "11:30"));
    }

    @Test
    void midnightAsLatestEndIsTheEndOfTheDay() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .between("21:00", "00:00")
                        .freeInWeek(0, LOTTE, Set.of(MONDAY), "23:30")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, MONDAY, "23:30"));
    }

    @Test
    void onlyWishedWeekdaysAreUsed() {
        var plan =
                new SeriesFixture()
                        .times(2, 1)
                        .on(SATURDAY)
                        .freeEachWeek(LOTTE, EnumSet.range(MONDAY, SATURDAY), "10:00")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, SATURDAY, "10:00"), at(1, SATURDAY, "10:00"));
    }

    @Test
    void nothingOverlapsAnAppointmentThatThePatientHas() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .free(LOTTE, null, DAY_1, "09:00", "09:30", "10:00")
                        .patientComes(DAY_1, "09:15", "09:45")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, MONDAY, "10:00"));
        assertThat(plan.getFirst().alternatives()).isEmpty();
    }

    @Test
    void aDayOnWhichThePatientComesAnywayIsAvoided() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .free(LOTTE, null, DAY_1, "09:00")
                        .free(LOTTE, null, DAY_1.plusDays(4), "09:00")
                        .patientComes(DAY_1, "15:00", "15:30")
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, FRIDAY, "09:00"));
    }

    @Test
    void theSameRoomIsKept() {
        var plan =
                new SeriesFixture()
                        .times(2, 1)
                        .free(LOTTE, ROOM_2, DAY_1, "09:00")
                        .free(LOTTE, ROOM_1, DAY_1.plusWeeks(1), "09:00")
                        .free(LOTTE, ROOM_2, DAY_1.plusWeeks(1), "09:00")
                        .plan();

        assertThat(slotOf(plan.get(1)).room()).isEqualTo(ROOM_2);
        assertThat(plan.get(1).reasons()).contains(SlotReason.SAME_ROOM);
    }

    @Test
    void aHoleInTheDayIsFilledBeforeANewOneIsMade() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .add(slot(LOTTE, null, DAY_1, "09:00", 0))
                        .add(slot(LOTTE, null, DAY_1, "11:00", 1))
                        .add(slot(LOTTE, null, DAY_1, "13:00", 2))
                        .plan();

        assertThat(when(plan)).containsExactly(at(0, MONDAY, "13:00"));
        assertThat(plan.getFirst().reasons()).containsExactly(SlotReason.CLOSES_GAP);
    }

    @Test
    void aFirstWeekThatIsPartlyOverHoldsItsShare() {
        var plan =
                new SeriesFixture()
                        .times(4, 2)
                        .from(day(0, THURSDAY))
                        .freeEachWeek(LOTTE, WORKDAYS, "10:00")
                        .plan();

        assertThat(when(plan))
                .containsExactly(
                        at(0, THURSDAY, "10:00"),
                        at(1, MONDAY, "10:00"),
                        at(1, THURSDAY, "10:00"),
                        at(2, MONDAY, "10:00"));
        assertThat(plan).allSatisfy(planned -> assertThat(planned.conflict()).isNull());
    }

    @Test
    void alternativesOfAGoodSlotLieWithinTheWishOnOtherDaysThanTheRest() {
        var plan =
                new SeriesFixture()
                        .times(2, 2)
                        .between("17:00", null)
                        .freeInWeek(0, LOTTE, WORKDAYS, "10:00", "17:00", "17:30")
                        .plan();

        var chosen = plan.stream().map(each -> slotOf(each).date()).toList();
        for (var planned : plan) {
            assertThat(planned.alternatives()).hasSize(5).doesNotContain(slotOf(planned));
            assertThat(planned.alternatives())
                    .allSatisfy(other -> assertThat(other.time()).isAfter(LocalTime.of(16, 59)));
        }
        assertThat(plan.get(0).alternatives())
                .extracting(SeriesCandidate::date)
                .doesNotContain(chosen.get(1));
    }

    @Test
    void overlappingAlternativesOfOnePractitionerAreOfferedOnce() {
        var plan =
                new SeriesFixture()
                        .times(1, 1)
                        .free(LOTTE, null, DAY_1, "09:00", "09:05", "09:10", "09:30", "10:00")
                        .plan();

        assertThat(plan.getFirst().alternatives())
                .extracting(SeriesCandidate::time)
                .containsExactly(LocalTime.of(9, 30), LocalTime.of(10, 0));
    }

    @Test
    void aPracticeWithoutAnyFreeSlotStillAnswersForEachAppointment() {
        var plan = new SeriesFixture().times(9, 2).weeks(2).plan();

        assertThat(plan).hasSize(9);
        assertThat(when(plan)).containsOnly("-");
        assertThat(plan).allSatisfy(planned -> assertThat(planned.alternatives()).isEmpty());
    }

    @Test
    void aPatternOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new SeriesFixture().times(51, 2).problem())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("51");
        assertThatThrownBy(() -> new SeriesFixture().times(5, 0).problem())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPracticeOfTwentyThatIsEmptyIsPlannedWithTheSlotsOfTheLikeliest() {
        var fixture = new SeriesFixture().times(9, 2).with(NOOR);
        for (int who = 0; who < 20; who++) {
            var practitioner = who == 13 ? NOOR : new UserId(new UUID(9, who));
            fixture.freeEachWeek(
                    practitioner,
                    WORKDAYS,
                    IntStream.range(8, 18).mapToObj("%02d:00"::formatted).toArray(String[]::new));
        }

        assertThat(fixture.plan())
                .allSatisfy(each -> assertThat(slotOf(each).practitioner()).isEqualTo(NOOR));
    }
}
