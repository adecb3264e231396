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
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        add(appointment, action, false);
    }

    /** Notes where somebody is now whose whole group went there. */
    void addWithGroup(AppointmentId participant, AppointmentAction action) {
        add(participant, action, true);
    }

    private void add(AppointmentId appointment, AppointmentAction action, boolean withGroup) {
        var user = currentUser.get();
        jdbc.sql(
                        """
                        INSERT INTO appointment_history (appointment_id, at, user_id, user_name, action, with_group,
                            session_id, type_id, practitioner_id, room_id, equipment_id, start_at, end_at,
                            occupied_until, status, cancelled_for, cancel_reason, cancelled_late, outside_hours, note)
                        SELECT id, :at, :user, :userName, :action, :withGroup,
                            session_id, type_id, practitioner_id, room_id, equipment_id, start_at, end_at,
                            occupied_until, status, cancelled_for, cancel_reason, cancelled_late, outside_hours, note
                        FROM appointment WHERE id = :id
                        """)
                .param("at", Moments.parameter(clock.instant()))
                .param("user", user.userId())
                .param("userName", user.displayName())
                .param("action", action.name())
                .param("withGroup", withGroup)
                .param("id", appointment.value())
                .update();
    }

    /**
     * Something that was done, and what it led to.
     *
     * @param session the group that it was in then, or its own id; null: from before that was kept
     */
    record Step(
            AppointmentAction action, @Nullable AppointmentId session, AppointmentState state) {}

    /**
     * The steps that can be undone, the last one first. What was undone is not among them, so that
     * undoing twice goes back two steps; nor is what a participant's group did.
     */
    List<Step> steps(AppointmentId appointment) {
        return steps(List.of(appointment)).getOrDefault(appointment, List.of());
    }

    /** As {@link #steps(AppointmentId)}, of each of them. */
    Map<AppointmentId, List<Step>> steps(Collection<AppointmentId> appointments) {
        var steps = new HashMap<AppointmentId, Deque<Step>>();
        jdbc.sql(
                        """
                        SELECT * FROM appointment_history
                        WHERE appointment_id = ANY (:ids) AND NOT with_group ORDER BY id
                        """)
                .param("ids", appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new AppointmentId(row.getObject("appointment_id", UUID.class));
                    var done = steps.computeIfAbsent(id, _ -> new ArrayDeque<>());
                    var step = step(row);
                    if (step.action() == AppointmentAction.UNDONE) {
                        done.pop();
                    } else {
                        done.push(step);
                    }
                });
        var lists = new HashMap<AppointmentId, List<Step>>();
        steps.forEach((id, done) -> lists.put(id, List.copyOf(done)));
        return lists;
    }

    private static Step step(ResultSet row) throws SQLException {
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
        return new Step(
                AppointmentAction.valueOf(row.getString("action")),
                AppointmentRows.id(row, "session_id", AppointmentId::new),
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
}
