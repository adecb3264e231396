package app.wervel.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaSetupTest {
    private static final UserId PRACTITIONER = UserId.next();
    private static final LocationId LOCATION = LocationId.next();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Validity ALWAYS = new Validity(JANUARY, null);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "08:00, 17:00, 480, 1020",
        "00:00, 00:00, 0, 1440",
        "17:30, 00:00, 1050, 1440",
        "08:00, 08:01, 480, 481"
    })
    void aPartOfTheDayIsKeptInMinutes(
            LocalTime from, LocalTime until, int fromMinute, int untilMinute) {
        var part = DayPart.of(from, until);

        assertThat(part).isEqualTo(new DayPart(fromMinute, untilMinute));
        assertThat(part.start()).isEqualTo(from);
        assertThat(part.end()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"17:00, 08:00", "08:00, 08:00"})
    void aPartOfTheDayThatEndsBeforeItStartsIsRefused(LocalTime from, LocalTime until) {
        refuses("working-hours.end-before-start", () -> DayPart.of(from, until));
    }

    @ParameterizedTest
    @CsvSource({"-1, 60", "0, 1441"})
    void noMinuteLiesOutsideTheDay(int from, int until) {
        assertThatThrownBy(() -> new DayPart(from, until))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodMayLastOneDayButNotEndBeforeItBegins() {
        assertThat(new Validity(JUNE, JUNE).lastsUntil(JUNE)).isTrue();
        assertThat(new Validity(JANUARY, JUNE).lastsUntil(JUNE.plusDays(1))).isFalse();
        refuses("working-hours.validity-inverted", () -> new Validity(JUNE, JANUARY));
    }

    @Test
    void periodsThatShareADayOverlap() {
        var spring = new Validity(JANUARY, JUNE);

        assertThat(spring.overlaps(new Validity(JUNE, null))).isTrue();
        assertThat(new Validity(JUNE, null).overlaps(spring)).isTrue();
        assertThat(ALWAYS.overlaps(new Validity(JUNE, null))).isTrue();
        assertThat(spring.overlaps(new Validity(JUNE.plusDays(1), null))).isFalse();
    }

    @Test
    void aBreakLiesInWorkOfItsOwnDayAndPeriod() {
        var work = hours(HoursKind.WORK, DayOfWeek.MONDAY, 480, 1020, new Validity(JANUARY, JUNE));

        assertThat(work.hasRoomForBreak(pause(DayOfWeek.MONDAY, 750, 780, ALWAYS))).isTrue();
        assertThat(work.hasRoomForBreak(pause(DayOfWeek.MONDAY, 480, 1020, ALWAYS))).isTrue();
        assertThat(work.hasRoomForBreak(pause(DayOfWeek.TUESDAY, 750, 780, ALWAYS))).isFalse();
        assertThat(work.hasRoomForBreak(pause(DayOfWeek.MONDAY, 1000, 1021, ALWAYS))).isFalse();
        assertThat(work.hasRoomForBreak(pause(DayOfWeek.MONDAY, 479, 500, ALWAYS))).isFalse();
        var later = new Validity(JUNE.plusDays(1), null);
        assertThat(work.hasRoomForBreak(pause(DayOfWeek.MONDAY, 750, 780, later))).isFalse();
        assertThat(
                        pause(DayOfWeek.MONDAY, 720, 800, ALWAYS)
                                .hasRoomForBreak(pause(DayOfWeek.MONDAY, 750, 780, ALWAYS)))
                .as("a break in a break")
                .isFalse();
    }

    @Test
    void anAbsenceEndsAfterItsStart() {
        var absence =
                new Absence(PRACTITIONER, NOON, NOON.plusSeconds(1), AbsenceKind.COURSE, "  ");

        assertThat(absence.note()).isNull();
        refuses(
                "absence.end-before-start",
                () -> absence.change(NOON, NOON, AbsenceKind.COURSE, null));
        refuses(
                "text.too-long",
                () ->
                        absence.change(
                                NOON, NOON.plusSeconds(60), AbsenceKind.ILLNESS, "x".repeat(201)));
        assertThat(absence.kind())
                .as("a refused change changes nothing")
                .isEqualTo(AbsenceKind.COURSE);
        refuses(
                "absence.end-before-start",
                () ->
                        new Absence(
                                PRACTITIONER, NOON, NOON.minusSeconds(1), AbsenceKind.OTHER, null));
    }

    @Test
    void aClosureIsOneDayOrMoreAndHasAName() {
        assertThatCode(() -> new Closure(null, JUNE, JUNE, "Opruimdag")).doesNotThrowAnyException();
        refuses("closure.end-before-start", () -> new Closure(LOCATION, JUNE, JANUARY, "Zomer"));
        refuses("text.required", () -> new Closure(LOCATION, JANUARY, JUNE, " "));
    }

    @Test
    void placesAndThingsHaveNames() {
        assertThat(new Location(" Centrum ", null).name()).isEqualTo("Centrum");
        assertThat(new Location("Centrum", null).address()).isEmpty();
        refuses("text.required", () -> new Location(" ", "Lindelaan 12"));
        refuses("text.required", () -> new Room(LOCATION, null, 0));
        refuses("text.required", () -> new Equipment(LOCATION, "", "Apparaat 1"));
        refuses("text.too-long", () -> new Equipment(LOCATION, "Shockwave", "x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 169})
    void noticeOfACancellationIsAtMostAWeek(int hours) {
        var settings = new AgendaSettings();

        refuses(
                "agenda-settings.cancellation-hours-out-of-range",
                () -> settings.cancelAtLeast(hours));
        settings.cancelAtLeast(168);
        assertThat(settings.cancellationHours()).isEqualTo(168);
    }

    @Test
    void aHolidayIsKnownAndIsOpenOrClosed() {
        var settings = new AgendaSettings();

        settings.observe(Country.BE, Set.of("armistice"), Set.of("good-friday"));
        assertThat(settings.openHolidays()).containsExactly("armistice");
        refuses(
                "holiday.unknown",
                () -> settings.observe(Country.NL, Set.of("sinterklaas"), Set.of()));
        refuses(
                "holiday.unknown",
                () -> settings.observe(Country.NL, Set.of(), Set.of("sinterklaas")));
        refuses(
                "holiday.open-and-closed",
                () -> settings.observe(Country.NL, Set.of("ascension"), Set.of("ascension")));
    }

    private static WorkingHours pause(DayOfWeek day, int from, int until, Validity validity) {
        return hours(HoursKind.BREAK, day, from, until, validity);
    }

    private static WorkingHours hours(
            HoursKind kind, DayOfWeek day, int from, int until, Validity validity) {
        return new WorkingHours(
                PRACTITIONER, LOCATION, kind, day, new DayPart(from, until), validity);
    }

    private static void refuses(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
