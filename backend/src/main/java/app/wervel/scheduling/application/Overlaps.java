package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.Placement;
import app.wervel.shared.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks who is in the way, so that the refusal can name it: "Kamer 2 is bezet tot 10:30". The
 * constraints of the table refuse the same.
 */
@Component
class Overlaps {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d-M HH:mm");

    private static final String LOOK =
            """
            (SELECT 1 AS place, u.display_name AS name, a.occupied_until AS until
             FROM appointment a JOIN app_user u ON u.id = a.practitioner_id
             WHERE a.practitioner_id = :practitioner AND tstzrange(a.start_at, a.occupied_until) && tstzrange(:start, :occupied)
               AND a.session_id <> :session AND a.status <> 'CANCELLED'
             ORDER BY a.occupied_until LIMIT 1)
            UNION ALL
            (SELECT 2, r.name, a.occupied_until
             FROM appointment a JOIN room r ON r.id = a.room_id
             WHERE a.room_id = :room AND tstzrange(a.start_at, a.occupied_until) && tstzrange(:start, :occupied)
               AND a.session_id <> :session AND a.status <> 'CANCELLED'
             ORDER BY a.occupied_until LIMIT 1)
            UNION ALL
            (SELECT 3, e.name, a.occupied_until
             FROM appointment a JOIN equipment e ON e.id = a.equipment_id
             WHERE a.equipment_id = :equipment AND tstzrange(a.start_at, a.occupied_until) && tstzrange(:start, :occupied)
               AND a.session_id <> :session AND a.status <> 'CANCELLED'
             ORDER BY a.occupied_until LIMIT 1)
            UNION ALL
            (SELECT 4, NULL, a.end_at
             FROM appointment a
             WHERE a.patient_id = :patient AND tstzrange(a.start_at, a.end_at) && tstzrange(:start, :end)
               AND a.id <> :self AND a.status <> 'CANCELLED'
             ORDER BY a.end_at LIMIT 1)
            ORDER BY place LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Overlaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param self the appointment itself, which is in nobody's way
     * @param session the session that it belongs to, whose rows do not exclude each other
     * @throws Conflict {@code appointment.practitioner-overlap}, {@code appointment.room-overlap},
     *     {@code appointment.equipment-overlap} with the name and until when; {@code
     *     appointment.patient-overlap} with until when
     */
    void refuse(
            Placement placement,
            @Nullable PatientId patient,
            AppointmentId self,
            AppointmentId session) {
        var room = placement.room();
        var equipment = placement.equipment();
        jdbc.sql(LOOK)
                .param("practitioner", placement.practitioner().value())
                .param("room", room == null ? null : room.value())
                .param("equipment", equipment == null ? null : equipment.value())
                .param("patient", patient == null ? null : patient.value())
                .param("start", Moments.parameter(placement.time().start()))
                .param("end", Moments.parameter(placement.time().end()))
                .param("occupied", Moments.parameter(placement.occupiedUntil()))
                .param("self", self.value())
                .param("session", session.value())
                .query((row, index) -> conflict(row, placement.time().start()))
                .optional()
                .ifPresent(conflict -> {
                    throw conflict;
                });
    }

    private Conflict conflict(ResultSet row, Instant start) throws SQLException {
        String name = row.getString("name");
        String until = until(Moments.get(row, "until"), start);
        return new Conflict(
                code(row.getInt("place")), name == null ? List.of(until) : List.of(name, until));
    }

    private static String code(int place) {
        return switch (place) {
            case 1 -> "appointment.practitioner-overlap";
            case 2 -> "appointment.room-overlap";
            case 3 -> "appointment.equipment-overlap";
            default -> "appointment.patient-overlap";
        };
    }

    private String until(Instant moment, Instant start) {
        var local = moment.atZone(clock.getZone());
        boolean sameDay = local.toLocalDate().equals(start.atZone(clock.getZone()).toLocalDate());
        return local.format(sameDay ? TIME : DAY_AND_TIME);
    }
}
