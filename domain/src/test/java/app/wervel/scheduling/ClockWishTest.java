package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClockWishTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void withoutAWishEveryMomentWillDo() {
        var span = new Period(moment("2026-12-07T10:07"), moment("2027-12-07T00:00"));

        assertThat(ClockWish.ANY.startsIn(span, AMSTERDAM).periods()).containsExactly(span);
    }

    @Test
    void theLatestStartIsStillAllowed() {
        var wish = new ClockWish(LocalTime.of(9, 0), LocalTime.of(11, 30), Set.of());

        assertThat(wish.allows(moment("2026-12-07T08:59"), AMSTERDAM)).isFalse();
        assertThat(wish.allows(moment("2026-12-07T09:00"), AMSTERDAM)).isTrue();
        assertThat(wish.allows(moment("2026-12-07T11:30"), AMSTERDAM)).isTrue();
        assertThat(wish.allows(moment("2026-12-07T11:35"), AMSTERDAM)).isFalse();
    }

    @Test
    void onlyTheDaysOfTheWishAreThere() {
        var wish =
                new ClockWish(
                        LocalTime.of(17, 0), null, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        var week = new Period(moment("2026-12-07T18:00"), moment("2026-12-14T00:00"));

        assertThat(wish.startsIn(week, AMSTERDAM).periods())
                .containsExactly(
                        new Period(moment("2026-12-07T18:00"), moment("2026-12-08T00:00")),
                        new Period(moment("2026-12-11T17:00"), moment("2026-12-12T00:00")));
    }

    @Test
    void theClockCountsOnBothSidesOfItsChange() {
        var wish = new ClockWish(LocalTime.of(9, 0), LocalTime.of(9, 0), Set.of());

        assertThat(wish.allows(Instant.parse("2027-03-27T08:00:00Z"), AMSTERDAM)).isTrue();
        assertThat(wish.allows(Instant.parse("2027-03-28T07:00:00Z"), AMSTERDAM)).isTrue();
        assertThat(wish.allows(Instant.parse("2027-03-28T08:00:00Z"), AMSTERDAM)).isFalse();
    }

    @Test
    void theHourThatComesTwiceIsThereTwice() {
        var wish = new ClockWish(LocalTime.of(2, 0), LocalTime.of(3, 0), Set.of());

        assertThat(wish.allows(Instant.parse("2026-10-25T00:00:00Z"), AMSTERDAM)).isTrue();
        assertThat(wish.allows(Instant.parse("2026-10-25T01:00:00Z"), AMSTERDAM)).isTrue();
    }

    private static Instant moment(String clock) {
        return LocalDateTime.parse(clock).atZone(AMSTERDAM).toInstant();
    }
}
