package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingListEntryTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final WaitingWish WISH =
            new WaitingWish(
                    UserId.next(),
                    Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0),
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2026, 12, 31));

    private final WaitingListEntry entry =
            new WaitingListEntry(
                    PatientId.next(), AppointmentTypeId.next(), WISH, WaitingUrgency.SOON, NOW);

    @Test
    void remembersTheWholeWish() {
        assertThat(entry.wish()).isEqualTo(WISH);
        assertThat(entry.urgency()).isEqualTo(WaitingUrgency.SOON);
        assertThat(entry.status()).isEqualTo(WaitingStatus.WAITING);
    }

    @Test
    void endsWithABooking() {
        var appointment = AppointmentId.next();
        entry.book(appointment, 7L);

        assertThat(entry.status()).isEqualTo(WaitingStatus.BOOKED);
        assertThat(entry.booked()).isEqualTo(appointment);
        assertThat(entry.givenUpVersion()).isEqualTo(7L);
    }

    @Test
    void whoWasBookedByMistakeWaitsAgain() {
        entry.book(AppointmentId.next(), 7L);
        entry.undoBooking();

        assertThat(entry.status()).isEqualTo(WaitingStatus.WAITING);
        assertThat(entry.booked()).isNull();
        assertThat(entry.givenUpVersion()).isNull();
        assertThatThrownBy(entry::undoBooking)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("waitinglist.not-booked"));
    }

    @Test
    void whoIsBookedIsNotBookedAgain() {
        entry.book(AppointmentId.next(), null);

        assertRefused(() -> entry.book(AppointmentId.next(), null));
        assertRefused(entry::withdraw);
        assertRefused(() -> entry.change(AppointmentTypeId.next(), WISH, WaitingUrgency.NORMAL));
    }

    @Test
    void whoWithdrewIsNotBooked() {
        entry.withdraw();

        assertThat(entry.status()).isEqualTo(WaitingStatus.WITHDRAWN);
        assertRefused(() -> entry.book(AppointmentId.next(), null));
        assertThat(entry.booked()).isNull();
    }

    @Test
    void whoWithdrewByMistakeWaitsAgain() {
        entry.withdraw();
        entry.reopen();

        assertThat(entry.status()).isEqualTo(WaitingStatus.WAITING);
        assertThatThrownBy(entry::reopen)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("waitinglist.not-withdrawn"));
    }

    private static void assertRefused(Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("waitinglist.not-waiting"));
    }
}
