package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PracticeTimeTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate SUMMER_TIME_BEGINS = LocalDate.of(2026, 3, 29);
    private static final LocalDate SUMMER_TIME_ENDS = LocalDate.of(2026, 10, 25);

    @Test
    void aTimeIsOneMomentInWinterAndAnotherInSummer() {
        assertThat(at(LocalDate.of(2026, 1, 5), "09:00"))
                .isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
        assertThat(at(LocalDate.of(2026, 7, 6), "09:00"))
                .isEqualTo(Instant.parse("2026-07-06T07:00:00Z"));
    }

    @Test
    void theHourThatTheClockJumpsOverDoesNotExist() {
        for (String time : new String[] {"02:00", "02:30", "02:59"}) {
            assertThatThrownBy(() -> at(SUMMER_TIME_BEGINS, time))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessage("appointment.time-does-not-exist");
        }
        assertThat(at(SUMMER_TIME_BEGINS, "01:59"))
                .isEqualTo(Instant.parse("2026-03-29T00:59:00Z"));
        assertThat(at(SUMMER_TIME_BEGINS, "03:00"))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void ofTheHourThatComesTwiceTheFirstIsMeant() {
        assertThat(at(SUMMER_TIME_ENDS, "02:30")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(at(SUMMER_TIME_ENDS, "03:00")).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void theDayIsThatOfThePractice() {
        assertThat(PracticeTime.day(Instant.parse("2026-07-05T22:30:00Z"), AMSTERDAM))
                .isEqualTo(LocalDate.of(2026, 7, 6));
    }

    private static Instant at(LocalDate day, String time) {
        return PracticeTime.instant(day, LocalTime.parse(time), AMSTERDAM);
    }
}
