package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingWishTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    private final UserId anna = UserId.next();

    @Test
    void withoutAWishEveryTimeFromTheFirstDayFits() {
        var wish = wish(null, null, MONDAY, null);

        assertThat(fits(wish, "2026-12-06T23:30")).isFalse();
        assertThat(fits(wish, "2026-12-07T00:00")).isTrue();
        assertThat(fits(wish, "2031-12-07T23:45")).isTrue();
    }

    @Test
    void theLastDayStillFits() {
        var wish = wish(null, null, MONDAY, MONDAY);

        assertThat(fits(wish, "2026-12-07T16:30")).isTrue();
        assertThat(fits(wish, "2026-12-08T08:00")).isFalse();
    }

    @Test
    void itStartsNotBeforeAndIsOverNotAfter() {
        var wish = wish(LocalTime.of(9, 0), LocalTime.of(11, 0), MONDAY, null);

        assertThat(fits(wish, "2026-12-07T08:55")).isFalse();
        assertThat(fits(wish, "2026-12-07T09:00")).isTrue();
        assertThat(fits(wish, "2026-12-07T10:30")).as("over at eleven").isTrue();
        assertThat(fits(wish, "2026-12-07T10:35")).isFalse();
    }

    @Test
    void aWindowShorterThanTheAppointmentNeverFits() {
        var wish = wish(LocalTime.of(9, 0), LocalTime.of(9, 20), MONDAY, null);

        assertThat(fits(wish, "2026-12-07T09:00")).isFalse();
        assertThat(
                        wish.startsIn(
                                        new Period(
                                                moment("2026-12-07T00:00"),
                                                moment("2027-12-07T00:00")),
                                        30,
                                        AMSTERDAM)
                                .isEmpty())
                .isTrue();
    }

    @Test
    void onlyTheDaysThatWereNamedFit() {
        var wish = new WaitingWish(null, Set.of(DayOfWeek.TUESDAY), null, null, MONDAY, null);

        assertThat(fits(wish, "2026-12-07T09:00")).isFalse();
        assertThat(fits(wish, "2026-12-08T09:00")).isTrue();
    }

    @Test
    void onlyThePractitionerWhoWasNamedFits() {
        var wish = new WaitingWish(anna, Set.of(), null, null, MONDAY, null);

        assertThat(fits(wish, "2026-12-07T09:00")).isTrue();
        assertThat(wish.fits(UserId.next(), half("2026-12-07T09:00"), AMSTERDAM)).isFalse();
    }

    @Test
    void theClockCountsOnTheDayOfItsChange() {
        var wish = wish(LocalTime.of(9, 0), LocalTime.of(9, 30), MONDAY, null);

        assertThat(fits(wish, "2027-03-27T09:00")).isTrue();
        assertThat(fits(wish, "2027-03-28T09:00")).isTrue();
        assertThat(fits(wish, "2027-03-28T08:00")).isFalse();
    }

    @Test
    void startsAndFitsSayTheSame() {
        var wish =
                new WaitingWish(
                        null,
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 0),
                        MONDAY.plusDays(1),
                        MONDAY.plusDays(9));
        var span = new Period(moment("2026-12-07T00:00"), moment("2026-12-21T00:00"));
        var starts = wish.startsIn(span, 30, AMSTERDAM);
        for (var start = span.start(); start.isBefore(span.end()); start = start.plusSeconds(300)) {
            assertThat(starts.contains(Period.of(start, Duration.ofSeconds(1))))
                    .as("%s", start)
                    .isEqualTo(
                            wish.fits(anna, Period.of(start, Duration.ofMinutes(30)), AMSTERDAM));
        }
    }

    @Test
    void theLastDayComesNotBeforeTheFirst() {
        assertThatThrownBy(() -> wish(null, null, MONDAY, MONDAY.minusDays(1)))
                .hasMessage("waitinglist.dates-inverted");
    }

    @Test
    void theTimesAreInOrder() {
        assertThatThrownBy(() -> wish(LocalTime.of(11, 0), LocalTime.of(9, 0), MONDAY, null))
                .hasMessage("waitinglist.times-inverted");
        assertThatThrownBy(() -> wish(LocalTime.of(9, 0), LocalTime.of(9, 0), MONDAY, null))
                .hasMessage("waitinglist.times-inverted");
    }

    private static WaitingWish wish(
            @Nullable LocalTime notBefore,
            @Nullable LocalTime notAfter,
            LocalDate from,
            @Nullable LocalDate until) {
        return new WaitingWish(null, Set.of(), notBefore, notAfter, from, until);
    }

    private boolean fits(WaitingWish wish, String start) {
        return wish.fits(anna, half(start), AMSTERDAM);
    }

    private static Period half(String start) {
        return Period.of(moment(start), Duration.ofMinutes(30));
    }

    private static Instant moment(String clock) {
        return LocalDateTime.parse(clock).atZone(AMSTERDAM).toInstant();
    }
}
