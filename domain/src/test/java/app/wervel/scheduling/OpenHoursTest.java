package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenHoursTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate TO_SUMMER_TIME = LocalDate.of(2027, 3, 28);
    private static final LocalDate TO_WINTER_TIME = LocalDate.of(2026, 10, 25);

    private final UserId anna = UserId.next();
    private final LocationId centre = LocationId.next();
    private final LocationId west = LocationId.next();
    private final List<HoursBlock> blocks = new ArrayList<>();
    private final List<AbsentPeriod> absences = new ArrayList<>();
    private final List<ClosedDays> closed = new ArrayList<>();

    @Test
    void aBlockOfTheWeekIsThereEachWeekOnItsDay() {
        work(DayOfWeek.TUESDAY, centre, "08:00", "12:00");

        assertThat(open(MONDAY, MONDAY.plusDays(13)))
                .containsExactly(
                        period("2026-12-08T08:00", "2026-12-08T12:00"),
                        period("2026-12-15T08:00", "2026-12-15T12:00"));
    }

    @Test
    void aBreakCutsWorkInTwo() {
        work(DayOfWeek.MONDAY, centre, "08:00", "17:00");
        rest(DayOfWeek.MONDAY, "12:00", "12:30");

        assertThat(open(MONDAY, SUNDAY))
                .containsExactly(
                        period("2026-12-07T08:00", "2026-12-07T12:00"),
                        period("2026-12-07T12:30", "2026-12-07T17:00"));
    }

    @Test
    void aBreakOutsideWorkChangesNothing() {
        work(DayOfWeek.MONDAY, centre, "08:00", "12:00");
        rest(DayOfWeek.MONDAY, "12:00", "13:00");

        assertThat(open(MONDAY, SUNDAY))
                .containsExactly(period("2026-12-07T08:00", "2026-12-07T12:00"));
    }

    @Test
    void blocksThatTouchAreOnePeriod() {
        work(DayOfWeek.MONDAY, centre, "08:00", "12:00");
        work(DayOfWeek.MONDAY, centre, "12:00", "17:00");

        assertThat(open(MONDAY, SUNDAY))
                .containsExactly(period("2026-12-07T08:00", "2026-12-07T17:00"));
    }

    @Test
    void eachLocationHasItsOwnHours() {
        work(DayOfWeek.MONDAY, centre, "08:00", "12:00");
        work(DayOfWeek.MONDAY, west, "13:00", "17:00");
        var hours = hours(MONDAY, SUNDAY);

        assertThat(hours.of(anna, centre).periods())
                .containsExactly(period("2026-12-07T08:00", "2026-12-07T12:00"));
        assertThat(hours.placeDuring(anna, period("2026-12-07T13:00", "2026-12-07T13:30")))
                .contains(west);
        assertThat(hours.placeDuring(anna, period("2026-12-07T11:45", "2026-12-07T12:15")))
                .isEmpty();
    }

    @Test
    void aBlockCountsFromItsFirstToItsLastDay() {
        block(
                HoursKind.WORK,
                DayOfWeek.MONDAY,
                centre,
                "08:00",
                "12:00",
                MONDAY,
                MONDAY.plusWeeks(1));

        assertThat(open(MONDAY.minusWeeks(1), MONDAY.plusWeeks(3)))
                .containsExactly(
                        period("2026-12-07T08:00", "2026-12-07T12:00"),
                        period("2026-12-14T08:00", "2026-12-14T12:00"));
    }

    @Test
    void workUntilMidnightEndsWhereTheNextDayBegins() {
        work(DayOfWeek.MONDAY, centre, "20:00", "24:00");
        work(DayOfWeek.TUESDAY, centre, "00:00", "06:00");

        assertThat(open(MONDAY, SUNDAY))
                .containsExactly(period("2026-12-07T20:00", "2026-12-08T06:00"));
    }

    @Test
    void anAbsenceOverSeveralDaysTakesThemOff() {
        for (var day : DayOfWeek.values()) {
            work(day, centre, "08:00", "17:00");
        }
        absent("2026-12-07T13:00", "2026-12-10T10:00");

        assertThat(open(MONDAY, MONDAY.plusDays(3)))
                .containsExactly(
                        period("2026-12-07T08:00", "2026-12-07T13:00"),
                        period("2026-12-10T10:00", "2026-12-10T17:00"));
    }

    @Test
    void theAbsenceOfOnePractitionerLeavesTheOthersAlone() {
        work(DayOfWeek.MONDAY, centre, "08:00", "17:00");
        absences.add(
                new AbsentPeriod(UserId.next(), period("2026-12-07T00:00", "2026-12-08T00:00")));

        assertThat(open(MONDAY, SUNDAY)).hasSize(1);
    }

    @Test
    void aClosureOfOneLocationLeavesTheOtherOpen() {
        work(DayOfWeek.MONDAY, centre, "08:00", "12:00");
        work(DayOfWeek.MONDAY, west, "13:00", "17:00");
        closed.add(new ClosedDays(centre, MONDAY, MONDAY));

        assertThat(hours(MONDAY, SUNDAY).of(anna, centre).isEmpty()).isTrue();
        assertThat(hours(MONDAY, SUNDAY).of(anna, west).isEmpty()).isFalse();
    }

    @Test
    void aPublicHolidayClosesEveryLocation() {
        work(DayOfWeek.MONDAY, centre, "08:00", "12:00");
        work(DayOfWeek.MONDAY, west, "13:00", "17:00");
        closed.add(ClosedDays.everywhere(MONDAY));

        assertThat(open(MONDAY, SUNDAY)).isEmpty();
    }

    @Test
    void aClosureIncludesItsLastDay() {
        for (var day : DayOfWeek.values()) {
            work(day, centre, "08:00", "12:00");
        }
        closed.add(new ClosedDays(null, MONDAY.plusDays(1), MONDAY.plusDays(2)));

        assertThat(open(MONDAY, MONDAY.plusDays(3)))
                .containsExactly(
                        period("2026-12-07T08:00", "2026-12-07T12:00"),
                        period("2026-12-10T08:00", "2026-12-10T12:00"));
    }

    @Test
    void whoHasNoHoursIsNeverThere() {
        assertThat(hours(MONDAY, SUNDAY).practitioners()).isEmpty();
        assertThat(hours(MONDAY, SUNDAY).of(anna, centre).isEmpty()).isTrue();
        assertThat(
                        hours(MONDAY, SUNDAY)
                                .placeDuring(anna, period("2026-12-07T09:00", "2026-12-07T09:30")))
                .isEmpty();
    }

    @Test
    void theDayToSummerTimeHasAnHourLess() {
        work(DayOfWeek.SUNDAY, centre, "00:00", "24:00");

        assertThat(lengths(TO_SUMMER_TIME)).containsExactly(Duration.ofHours(23));
    }

    @Test
    void theDayToWinterTimeHasAnHourMore() {
        work(DayOfWeek.SUNDAY, centre, "00:00", "24:00");

        assertThat(lengths(TO_WINTER_TIME)).containsExactly(Duration.ofHours(25));
    }

    @Test
    void hoursAfterTheChangeKeepToTheClock() {
        work(DayOfWeek.SUNDAY, centre, "08:00", "12:00");

        assertThat(open(TO_SUMMER_TIME, TO_SUMMER_TIME))
                .containsExactly(
                        new Period(
                                Instant.parse("2027-03-28T06:00:00Z"),
                                Instant.parse("2027-03-28T10:00:00Z")));
        assertThat(open(TO_WINTER_TIME, TO_WINTER_TIME))
                .containsExactly(
                        new Period(
                                Instant.parse("2026-10-25T07:00:00Z"),
                                Instant.parse("2026-10-25T11:00:00Z")));
    }

    @Test
    void hoursThatTheClockSkipsAreNotWorked() {
        work(DayOfWeek.SUNDAY, centre, "02:10", "02:50");

        assertThat(open(TO_SUMMER_TIME, TO_SUMMER_TIME)).isEmpty();
    }

    @Test
    void hoursThatBeginInTheSkippedHourBeginAtTheChange() {
        work(DayOfWeek.SUNDAY, centre, "02:30", "04:00");

        assertThat(open(TO_SUMMER_TIME, TO_SUMMER_TIME))
                .containsExactly(
                        new Period(
                                Instant.parse("2027-03-28T01:00:00Z"),
                                Instant.parse("2027-03-28T02:00:00Z")));
    }

    @Test
    void aTimeThatComesTwiceIsItsFirst() {
        work(DayOfWeek.SUNDAY, centre, "02:00", "02:30");
        work(DayOfWeek.SUNDAY, west, "02:30", "04:00");
        var hours = hours(TO_WINTER_TIME, TO_WINTER_TIME);

        assertThat(hours.of(anna, centre).periods())
                .containsExactly(
                        new Period(
                                Instant.parse("2026-10-25T00:00:00Z"),
                                Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(hours.of(anna, west).periods())
                .containsExactly(
                        new Period(
                                Instant.parse("2026-10-25T00:30:00Z"),
                                Instant.parse("2026-10-25T03:00:00Z")));
    }

    @Test
    void theNearestPlaceIsWhereSomebodyWorksBeforeOrAfter() {
        work(DayOfWeek.MONDAY, centre, "08:00", "10:00");
        work(DayOfWeek.MONDAY, west, "14:00", "17:00");
        var hours = hours(MONDAY, MONDAY);

        assertThat(hours.placeNear(anna, Instant.parse("2026-12-07T06:00:00Z"))).contains(centre);
        assertThat(hours.placeNear(anna, Instant.parse("2026-12-07T10:59:00Z"))).contains(centre);
        assertThat(hours.placeNear(anna, Instant.parse("2026-12-07T11:01:00Z"))).contains(west);
        assertThat(hours.placeNear(anna, Instant.parse("2026-12-07T14:00:00Z"))).contains(west);
        assertThat(hours.placeNear(anna, Instant.parse("2026-12-07T21:00:00Z"))).contains(west);
        assertThat(hours.placeNear(UserId.next(), Instant.parse("2026-12-07T08:00:00Z"))).isEmpty();
    }

    private List<Duration> lengths(LocalDate day) {
        return open(day, day).stream().map(Period::length).toList();
    }

    private List<Period> open(LocalDate from, LocalDate until) {
        var hours = hours(from, until);
        return hours.of(anna, centre).union(hours.of(anna, west)).periods();
    }

    private OpenHours hours(LocalDate from, LocalDate until) {
        return OpenHours.of(blocks, absences, closed, from, until, AMSTERDAM);
    }

    private void work(DayOfWeek day, LocationId location, String from, String until) {
        block(HoursKind.WORK, day, location, from, until, LocalDate.of(2026, 1, 1), null);
    }

    private void rest(DayOfWeek day, String from, String until) {
        block(HoursKind.BREAK, day, centre, from, until, LocalDate.of(2026, 1, 1), null);
    }

    private void block(
            HoursKind kind,
            DayOfWeek day,
            LocationId location,
            String from,
            String until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        blocks.add(
                new HoursBlock(
                        anna,
                        location,
                        kind,
                        day,
                        minute(from),
                        minute(until),
                        validFrom,
                        validUntil));
    }

    private void absent(String from, String until) {
        absences.add(new AbsentPeriod(anna, period(from, until)));
    }

    private static int minute(String clock) {
        return 60 * Integer.parseInt(clock.substring(0, 2)) + Integer.parseInt(clock.substring(3));
    }

    private static Period period(String from, String until) {
        return new Period(moment(from), moment(until));
    }

    private static Instant moment(String clock) {
        return LocalDateTime.parse(clock).atZone(AMSTERDAM).toInstant();
    }
}
