package app.wervel.redflag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.Country;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import app.wervel.triage.Urgency;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedFlagTermTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(names = {"EMERGENCY_NOW", "SAME_DAY"})
    void whatCannotWaitIsDueOnTheDayItself(Urgency urgency) {
        assertThat(RedFlagTerm.lastDay(urgency, LocalDate.of(2026, 11, 28), day -> true))
                .isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-26", // Monday: Tuesday, Wednesday, Thursday
        "2026-11-25, 2026-11-30", // Wednesday: over the weekend
        "2026-11-27, 2026-12-02", // Friday
        "2026-11-28, 2026-12-02", // Saturday
        "2026-11-29, 2026-12-02", // Sunday
    })
    void theGpOfThisWeekHasThreeWorkingDays(LocalDate from, LocalDate last) {
        assertThat(RedFlagTerm.lastDay(Urgency.GP_SOON, from, day -> false)).isEqualTo(last);
    }

    @Test
    void publicHolidaysDoNotCount() {
        Set<LocalDate> closed =
                PublicHolidays.closing(
                                Country.NL,
                                Set.of(),
                                Set.of(),
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2027, 1, 31))
                        .stream()
                        .map(PublicHoliday::date)
                        .collect(Collectors.toSet());

        // Thursday before Christmas: Friday 25 is Christmas, then a weekend.
        assertThat(
                        RedFlagTerm.lastDay(
                                Urgency.GP_SOON, LocalDate.of(2026, 12, 24), closed::contains))
                .isEqualTo(LocalDate.of(2026, 12, 30));
        // Wednesday: Thursday counts, New Year's Day does not.
        assertThat(
                        RedFlagTerm.lastDay(
                                Urgency.GP_SOON, LocalDate.of(2026, 12, 30), closed::contains))
                .isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void closuresOfThePracticeDoNotCount() {
        assertThat(
                        RedFlagTerm.lastDay(
                                Urgency.GP_SOON, MONDAY, day -> day.isBefore(MONDAY.plusWeeks(1))))
                .isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void aPracticeThatIsClosedForGoodHasATermAllTheSame() {
        assertThat(RedFlagTerm.lastDay(Urgency.GP_SOON, MONDAY, day -> true))
                .isEqualTo(RedFlagTerm.furthest(MONDAY));
    }

    @Test
    void whatIsNotUrgentHasTwoWeeks() {
        assertThat(RedFlagTerm.lastDay(Urgency.GP_ROUTINE, MONDAY, day -> true))
                .isEqualTo(MONDAY.plusDays(14));
    }

    @ParameterizedTest
    @EnumSource(names = {"GP_IF_PERSISTS", "NONE"})
    void whatNeedsNoDoctorHasNoTerm(Urgency urgency) {
        assertThatThrownBy(() -> RedFlagTerm.lastDay(urgency, MONDAY, day -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
