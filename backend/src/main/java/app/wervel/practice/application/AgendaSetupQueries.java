package app.wervel.practice.application;

import app.wervel.practice.AbsenceId;
import app.wervel.practice.AbsenceKind;
import app.wervel.practice.AgendaSettings;
import app.wervel.practice.ClosureId;
import app.wervel.practice.DayPart;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.WorkingHoursId;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads locations, rooms, equipment, hours and closures: nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class AgendaSetupQueries {
    private static final String ROOMS =
            """
            SELECT r.id, r.version, r.location_id, l.name AS location_name, r.name, r.active
            FROM room r JOIN location l ON l.id = r.location_id
            """;

    private final JdbcClient jdbc;
    private final AllAgendaSettings settings;

    AgendaSetupQueries(JdbcClient jdbc, AllAgendaSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Those in use first, then by name. */
    public List<LocationRow> locations() {
        return jdbc.sql(
                        """
                        SELECT id, version, name, address, active FROM location
                        ORDER BY active DESC, lower(name)
                        """)
                .query((row, number) ->
                        new LocationRow(
                                new LocationId(id(row, "id")),
                                row.getLong("version"),
                                row.getString("name"),
                                row.getString("address"),
                                row.getBoolean("active")))
                .list();
    }

    /** Those of one location together, in the order in which they stand in the agenda. */
    public List<RoomRow> rooms() {
        return jdbc.sql(ROOMS + "ORDER BY l.active DESC, lower(l.name), r.position, r.name")
                .query(AgendaSetupQueries::room)
                .list();
    }

    /** A page of the rooms that are in use, in the same order. */
    public Page<RoomRow> roomsInUse(PageRequest request) {
        var rooms =
                jdbc.sql(
                                ROOMS
                                        + """
                                        WHERE r.active ORDER BY lower(l.name), r.position, r.name, r.id
                                        LIMIT :size OFFSET :offset
                                        """)
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(AgendaSetupQueries::room)
                        .list();
        long total = jdbc.sql("SELECT count(*) FROM room WHERE active").query(Long.class).single();
        return new Page<>(rooms, request.page(), request.size(), total);
    }

    private static RoomRow room(ResultSet row, int number) throws SQLException {
        return new RoomRow(
                new RoomId(id(row, "id")),
                row.getLong("version"),
                new LocationId(id(row, "location_id")),
                row.getString("location_name"),
                row.getString("name"),
                row.getBoolean("active"));
    }

    public List<EquipmentRow> equipment() {
        return jdbc.sql(
                        """
                        SELECT id, version, location_id, kind, name, active FROM equipment
                        ORDER BY active DESC, lower(kind), lower(name)
                        """)
                .query((row, number) ->
                        new EquipmentRow(
                                new EquipmentId(id(row, "id")),
                                row.getLong("version"),
                                new LocationId(id(row, "location_id")),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getBoolean("active")))
                .list();
    }

    /** Everybody's, past and future periods too; of one practitioner in the order of the week. */
    public List<WorkingHoursRow> workingHours() {
        return jdbc.sql(
                        """
                        SELECT id, version, practitioner_id, location_id, kind, weekday, from_minute,
                            until_minute, valid_from, valid_until
                        FROM working_hours
                        ORDER BY practitioner_id, weekday, from_minute, valid_from, kind
                        """)
                .query(AgendaSetupQueries::hours)
                .list();
    }

    private static WorkingHoursRow hours(ResultSet row, int number) throws SQLException {
        var part = new DayPart(row.getInt("from_minute"), row.getInt("until_minute"));
        return new WorkingHoursRow(
                new WorkingHoursId(id(row, "id")),
                row.getLong("version"),
                new UserId(id(row, "practitioner_id")),
                new LocationId(id(row, "location_id")),
                HoursKind.valueOf(row.getString("kind")),
                DayOfWeek.of(row.getInt("weekday")),
                part.start(),
                part.end(),
                date(row, "valid_from"),
                row.getObject("valid_until", LocalDate.class));
    }

    /** Every absence of which at least a moment lies in that time; earliest first. */
    public List<AbsenceRow> absences(Instant from, Instant until) {
        return jdbc.sql(
                        """
                        SELECT id, version, practitioner_id, start_at, end_at, kind, note FROM absence
                        WHERE start_at < :until AND end_at > :from
                        ORDER BY start_at, practitioner_id
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new AbsenceRow(
                                new AbsenceId(id(row, "id")),
                                row.getLong("version"),
                                new UserId(id(row, "practitioner_id")),
                                moment(row, "start_at"),
                                moment(row, "end_at"),
                                AbsenceKind.valueOf(row.getString("kind")),
                                row.getString("note")))
                .list();
    }

    /**
     * Every closure of which at least a day lies in that time; earliest first.
     *
     * @param until the last day
     */
    public List<ClosureRow> closures(LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        SELECT id, version, location_id, from_date, until_date, name FROM closure
                        WHERE from_date <= :until AND until_date >= :from
                        ORDER BY from_date, name
                        """)
                .param("from", from)
                .param("until", until)
                .query(AgendaSetupQueries::closure)
                .list();
    }

    private static ClosureRow closure(ResultSet row, int number) throws SQLException {
        @Nullable UUID location = row.getObject("location_id", UUID.class);
        return new ClosureRow(
                new ClosureId(id(row, "id")),
                row.getLong("version"),
                location == null ? null : new LocationId(location),
                date(row, "from_date"),
                date(row, "until_date"),
                row.getString("name"));
    }

    public AgendaSettingsRow settings() {
        return settings.findById(AgendaSettings.ONLY)
                .map(AgendaSettingsRow::of)
                .orElseThrow(() -> new IllegalStateException("The agenda has no settings"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
