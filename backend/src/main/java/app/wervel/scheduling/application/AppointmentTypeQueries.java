package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the kinds of appointments: nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class AppointmentTypeQueries {
    private static final String SELECT =
            """
            SELECT id, version, name, minutes, buffer_minutes, colour, visit, needs_room, equipment_kind, capacity, active
            FROM appointment_type
            """;

    private final JdbcClient jdbc;

    AppointmentTypeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those out of use too, in the practice's order. */
    public List<AppointmentTypeRow> all() {
        return jdbc.sql(SELECT + "ORDER BY position, name")
                .query(AppointmentTypeQueries::row)
                .list();
    }

    /**
     * @throws NotFound when there is no such type
     */
    public AppointmentTypeRow get(AppointmentTypeId id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query(AppointmentTypeQueries::row)
                .optional()
                .orElseThrow(() -> new NotFound("appointment type"));
    }

    private static AppointmentTypeRow row(ResultSet row, int index) throws SQLException {
        return new AppointmentTypeRow(
                new AppointmentTypeId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getInt("minutes"),
                row.getInt("buffer_minutes"),
                row.getString("colour"),
                Visit.valueOf(row.getString("visit")),
                row.getBoolean("needs_room"),
                row.getString("equipment_kind"),
                row.getInt("capacity"),
                row.getBoolean("active"));
    }
}
