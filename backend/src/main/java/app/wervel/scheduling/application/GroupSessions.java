package app.wervel.scheduling.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sessions of groups in which somebody could still take part. */
@Component
class GroupSessions {
    private final JdbcClient jdbc;

    GroupSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session with a place left, as a slot of that type. */
    record GroupSession(AppointmentTypeId type, SlotRow slot) {}

    /**
     * Those that start in that time, earliest first.
     *
     * @param type null: any
     * @param practitioner null: any
     */
    List<GroupSession> withPlaces(
            @Nullable AppointmentTypeId type, @Nullable UserId practitioner, Period starts) {
        return jdbc.sql(
                        """
                        SELECT s.type_id, s.start_at, s.end_at, s.practitioner_id, u.display_name, s.room_id,
                            r.name AS room_name, s.equipment_id
                        FROM appointment s
                        JOIN appointment_type t ON t.id = s.type_id
                        JOIN app_user u ON u.id = s.practitioner_id
                        LEFT JOIN room r ON r.id = s.room_id
                        WHERE s.start_at >= :from AND s.start_at < :until AND s.patient_id IS NULL
                          AND s.status IN ('BOOKED', 'CONFIRMED') AND u.enabled
                          AND (CAST(:type AS uuid) IS NULL OR s.type_id = CAST(:type AS uuid))
                          AND (CAST(:practitioner AS uuid) IS NULL
                              OR s.practitioner_id = CAST(:practitioner AS uuid))
                          AND t.capacity > (SELECT count(*) FROM appointment p
                              WHERE p.session_id = s.id AND p.session_id <> p.id AND p.status <> 'CANCELLED')
                        ORDER BY s.start_at, s.id
                        """)
                .param("from", Moments.parameter(starts.start()))
                .param("until", Moments.parameter(starts.end()))
                .param("type", type == null ? null : type.value())
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .query((row, number) -> session(row))
                .list();
    }

    private static GroupSession session(ResultSet row) throws SQLException {
        var room = row.getObject("room_id", UUID.class);
        var piece = row.getObject("equipment_id", UUID.class);
        var slot =
                new SlotRow(
                        Moments.get(row, "start_at"),
                        Moments.get(row, "end_at"),
                        new UserId(row.getObject("practitioner_id", UUID.class)),
                        row.getString("display_name"),
                        room == null ? null : new RoomId(room),
                        row.getString("room_name"),
                        piece == null ? null : new EquipmentId(piece));
        return new GroupSession(new AppointmentTypeId(row.getObject("type_id", UUID.class)), slot);
    }
}
