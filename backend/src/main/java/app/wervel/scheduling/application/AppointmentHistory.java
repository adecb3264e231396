package app.wervel.scheduling.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentState;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Cancellation;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.Placement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every state that an appointment has had. Only ever added to. */
@Component
class AppointmentHistory {
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    AppointmentHistory(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Notes the state that the appointment has now, in the database. */
    void add(AppointmentId appointment, AppointmentAction action) {
        var user = currentUser.get();
        jdbc.sql(
                        """
                        INSERT INTO appointment_history (appointment_id, at, user_id, user_name, action,
                            type_id, practitioner_id, room_id, equipment_id, start_at, end_at, occupied_until,
                            status, cancelled_for, cancel_reason, cancelled_late, outside_hours, note)
                        SELECT id, :at, :user, :userName, :action,
                            type_id, practitioner_id, room_id, equipment_id, start_at, end_at, occupied_until,
                            status, cancelled_for, cancel_reason, cancelled_late, outside_hours, note
                        FROM appointment WHERE id = :id
                        """)
                .param("at", Moments.parameter(clock.instant()))
                .param("user", user.userId())
                .param("userName", user.displayName())
                .param("action", action.name())
                .param("id", appointment.value())
                .update();
    }

    /**
     * The states that can be gone back to, the present one first. What was undone is not among
     * them, so that undoing twice goes back two states.
     */
    List<AppointmentState> states(AppointmentId appointment) {
        Deque<AppointmentState> states = new ArrayDeque<>();
        jdbc.sql("SELECT * FROM appointment_history WHERE appointment_id = :id ORDER BY id")
                .param("id", appointment.value())
                .query(AppointmentHistory::entry)
                .list()
                .forEach(entry -> {
                    if (entry.action() == AppointmentAction.UNDONE) {
                        states.pop();
                    } else {
                        states.push(entry.state());
                    }
                });
        return List.copyOf(states);
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var status = AppointmentStatus.valueOf(row.getString("status"));
        var placement =
                new Placement(
                        new AppointmentTypeId(row.getObject("type_id", UUID.class)),
                        new UserId(row.getObject("practitioner_id", UUID.class)),
                        AppointmentRows.id(row, "room_id", RoomId::new),
                        AppointmentRows.id(row, "equipment_id", EquipmentId::new),
                        new Period(Moments.get(row, "start_at"), Moments.get(row, "end_at")),
                        Moments.get(row, "occupied_until"),
                        row.getBoolean("outside_hours"));
        return new Entry(
                AppointmentAction.valueOf(row.getString("action")),
                new AppointmentState(
                        placement, status, cancellation(row, status), row.getString("note")));
    }

    private static @Nullable Cancellation cancellation(ResultSet row, AppointmentStatus status)
            throws SQLException {
        if (status != AppointmentStatus.CANCELLED) {
            return null;
        }
        return new Cancellation(
                CancelledFor.valueOf(Objects.requireNonNull(row.getString("cancelled_for"))),
                row.getString("cancel_reason"),
                row.getBoolean("cancelled_late"));
    }

    private record Entry(AppointmentAction action, AppointmentState state) {}
}
