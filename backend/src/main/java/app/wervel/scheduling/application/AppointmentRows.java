package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.Visit;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads appointments with the names that belong to them. Writes no access log: its callers do. */
@Component
class AppointmentRows {
    static final String COLUMNS =
            """
            SELECT a.id, a.version, a.session_id, a.type_id, t.name AS type_name, t.colour, t.visit, t.capacity,
                   a.practitioner_id, u.display_name AS practitioner_name, a.room_id, r.name AS room_name,
                   a.equipment_id, a.patient_id, p.family_name, p.family_name_prefix, p.given_name, p.initials,
                   p.birth_date, p.phone, a.start_at, a.end_at, a.occupied_until, a.status, a.cancelled_for,
                   a.cancel_reason, a.cancelled_late, a.outside_hours, a.note, a.series_id, a.episode_id,
                   CASE WHEN a.patient_id IS NULL
                        THEN (SELECT count(*) FROM appointment other
                              WHERE other.session_id = a.id AND other.session_id <> other.id
                                AND other.status <> 'CANCELLED')
                        ELSE 0 END AS participants
            """;
    static final String FROM =
            """
            FROM appointment a
            JOIN appointment_type t ON t.id = a.type_id
            JOIN app_user u ON u.id = a.practitioner_id
            LEFT JOIN room r ON r.id = a.room_id
            LEFT JOIN patient p ON p.id = a.patient_id
            """;

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when there is no such appointment
     */
    AppointmentRow get(AppointmentId id) {
        return jdbc.sql(COLUMNS + FROM + "WHERE a.id = :id")
                .param("id", id.value())
                .query(AppointmentRows::row)
                .optional()
                .orElseThrow(() -> new NotFound("appointment"));
    }

    /** In order of their start. */
    List<AppointmentRow> all(Collection<AppointmentId> ids) {
        return jdbc.sql(COLUMNS + FROM + "WHERE a.id = ANY (:ids) ORDER BY a.start_at, a.id")
                .param("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(AppointmentRows::row)
                .list();
    }

    /** Cancelled ones too, in order of their start. */
    List<AppointmentRow> ofSeries(SeriesId series) {
        return jdbc.sql(COLUMNS + FROM + "WHERE a.series_id = :series ORDER BY a.start_at, a.id")
                .param("series", series.value())
                .query(AppointmentRows::row)
                .list();
    }

    static AppointmentRow row(ResultSet row, int index) throws SQLException {
        var cancelledFor = row.getString("cancelled_for");
        return new AppointmentRow(
                new AppointmentId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new AppointmentId(row.getObject("session_id", UUID.class)),
                new AppointmentTypeId(row.getObject("type_id", UUID.class)),
                row.getString("type_name"),
                row.getString("colour"),
                Visit.valueOf(row.getString("visit")),
                row.getInt("capacity"),
                new UserId(row.getObject("practitioner_id", UUID.class)),
                row.getString("practitioner_name"),
                id(row, "room_id", RoomId::new),
                row.getString("room_name"),
                id(row, "equipment_id", EquipmentId::new),
                id(row, "patient_id", PatientId::new),
                patientName(row),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                Moments.get(row, "start_at"),
                Moments.get(row, "end_at"),
                Moments.get(row, "occupied_until"),
                AppointmentStatus.valueOf(row.getString("status")),
                cancelledFor == null ? null : CancelledFor.valueOf(cancelledFor),
                row.getString("cancel_reason"),
                row.getBoolean("cancelled_late"),
                row.getBoolean("outside_hours"),
                row.getString("note"),
                id(row, "series_id", SeriesId::new),
                id(row, "episode_id", EpisodeId::new),
                row.getInt("participants"));
    }

    private static @Nullable PersonName patientName(ResultSet row) throws SQLException {
        String familyName = row.getString("family_name");
        return familyName == null
                ? null
                : new PersonName(
                        familyName,
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials"));
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> id)
            throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : id.apply(value);
    }
}
