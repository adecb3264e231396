package app.wervel.scheduling.ui;

import static app.wervel.scheduling.ui.Rows.ANNA;
import static app.wervel.scheduling.ui.Rows.BRAM;
import static app.wervel.scheduling.ui.Rows.ZONE;
import static app.wervel.scheduling.ui.Rows.appointment;
import static app.wervel.scheduling.ui.Rows.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class AgendaMoveTest {
    private static final AppointmentRow ROW =
            appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");

    @Test
    void aDropInAnotherColumnIsAnotherPractitionerAndKeepsTheRoom() {
        var data = move(ROW, "2026-11-23T11:00", "2026-11-23T11:30").of(ROW, false);

        assertThat(data.practitioner()).isEqualTo(BRAM.id());
        assertThat(data.room()).isEqualTo(Rows.ROOM);
        assertThat(data.start()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(data.note()).isEqualTo(ROW.note());
        assertThat(data.override()).isFalse();
    }

    @Test
    void inTheViewByRoomADropIsAnotherRoomOrNone() {
        var none =
                AgendaMove.of(
                        ROW,
                        AgendaMode.ROOMS,
                        LocalDateTime.parse("2026-11-23T10:00"),
                        LocalDateTime.parse("2026-11-23T10:30"),
                        AgendaPainter.NO_ROOM,
                        ZONE);

        assertThat(none.room()).isNull();
        assertThat(none.practitioner()).isEqualTo(ANNA.id());
    }

    @Test
    void aTimeThatTheClockJumpsOverIsRefused() {
        assertThatThrownBy(() -> move(ROW, "2027-03-28T02:30", "2027-03-28T03:00"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("appointment.time-does-not-exist"));
    }

    @Test
    void inTheHourThatComesTwiceAStartThatWasNotTouchedStaysThatMoment() {
        var second = Instant.parse("2026-10-25T01:15:00Z");
        var row = appointment(ANNA, second, second.plusSeconds(1800), AppointmentStatus.BOOKED);

        assertThat(move(row, "2026-10-25T02:15", "2026-10-25T03:15").start()).isEqualTo(second);
    }

    @Test
    void nobodyIsMovedToATimeThatHasPassedButACurrentAppointmentMayLastLonger() {
        var now = at("2026-11-23T10:10");

        assertThat(move(ROW, "2026-11-23T09:30", "2026-11-23T10:00").isIntoThePast(now)).isTrue();
        assertThat(move(ROW, "2026-11-23T10:00", "2026-11-23T11:00").isIntoThePast(now)).isFalse();
    }

    private static AgendaMove move(AppointmentRow row, String start, String end) {
        return AgendaMove.of(
                row,
                AgendaMode.DAY,
                LocalDateTime.parse(start),
                LocalDateTime.parse(end),
                BRAM.id().value().toString(),
                ZONE);
    }
}
