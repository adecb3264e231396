package app.wervel.testing;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A place to book in: rooms, equipment, somebody who works there, kinds of appointments. Every call
 * makes new ones, so that tests do not meet each other's appointments. By plain SQL: nobody has to
 * be logged in.
 */
public class TestAgenda {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final int MONDAY = 1;
    private static final int FRIDAY = 5;

    private final JdbcTemplate jdbc;

    public TestAgenda(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param username of the practitioner, for {@link TestUsers#logInAs(app.wervel.practice.Role,
     *     String)}
     * @param followUp 30 minutes, needs a room
     * @param intake 60 minutes, first visit, needs a room
     * @param group 60 minutes, six patients at once, needs a room
     * @param shockwave 30 minutes, needs a room and the equipment
     */
    public record Place(
            LocationId location,
            RoomId room,
            RoomId secondRoom,
            EquipmentId equipment,
            String equipmentKind,
            UserId practitioner,
            String username,
            AppointmentTypeId followUp,
            AppointmentTypeId intake,
            AppointmentTypeId group,
            AppointmentTypeId shockwave) {}

    /** With a practitioner who works Monday to Friday 08:00–17:00, with a break 12:30–13:00. */
    public Place open() {
        int number = COUNT.incrementAndGet();
        var location = location("Locatie " + number);
        var username = "agenda." + number;
        var kind = "Shockwave " + number;
        return new Place(
                location,
                room(location, "Kamer 1", 0),
                room(location, "Kamer 2", 1),
                equipment(location, kind, "Apparaat 1"),
                kind,
                practitioner(username, location),
                username,
                type("Vervolg " + number, 30, "FOLLOW_UP", null, 1),
                type("Intake " + number, 60, "FIRST", null, 1),
                type("Groep " + number, 60, "OTHER", null, 6),
                type("Shockwave " + number, 30, "FOLLOW_UP", kind, 1));
    }

    /** A colleague with the same hours. */
    public UserId colleague(LocationId location) {
        return practitioner("agenda." + COUNT.incrementAndGet(), location);
    }

    public LocationId location(String name) {
        var id = LocationId.next();
        jdbc.update(
                "INSERT INTO location (id, version, name, address, active) VALUES (?, 0, ?, '', true)",
                id.value(),
                name);
        return id;
    }

    public RoomId room(LocationId location, String name, int position) {
        var id = RoomId.next();
        jdbc.update(
                """
                INSERT INTO room (id, version, location_id, name, position, active)
                VALUES (?, 0, ?, ?, ?, true)
                """,
                id.value(),
                location.value(),
                name,
                position);
        return id;
    }

    public EquipmentId equipment(LocationId location, String kind, String name) {
        var id = EquipmentId.next();
        jdbc.update(
                """
                INSERT INTO equipment (id, version, location_id, kind, name, active)
                VALUES (?, 0, ?, ?, ?, true)
                """,
                id.value(),
                location.value(),
                kind,
                name);
        return id;
    }

    private UserId practitioner(String username, LocationId location) {
        var id = UserId.next();
        jdbc.update(
                """
                INSERT INTO app_user (id, version, username, display_name, role, password_hash, language, enabled)
                VALUES (?, 0, ?, ?, 'PRACTITIONER', '{noop}test', 'nl', true)
                """,
                id.value(),
                username,
                "Test " + username);
        for (int weekday = MONDAY; weekday <= FRIDAY; weekday++) {
            hours(id, location, "WORK", weekday, 8 * 60, 17 * 60);
            hours(id, location, "BREAK", weekday, 12 * 60 + 30, 13 * 60);
        }
        return id;
    }

    /**
     * @param kind {@code WORK} or {@code BREAK}
     * @param weekday 1 is Monday
     */
    public void hours(
            UserId practitioner,
            LocationId location,
            String kind,
            int weekday,
            int fromMinute,
            int untilMinute) {
        jdbc.update(
                """
                INSERT INTO working_hours (id, version, practitioner_id, location_id, kind, weekday,
                    from_minute, until_minute, valid_from, valid_until)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, '2020-01-01', NULL)
                """,
                UUID.randomUUID(),
                practitioner.value(),
                location.value(),
                kind,
                weekday,
                fromMinute,
                untilMinute);
    }

    public AppointmentTypeId type(
            String name, int minutes, String visit, @Nullable String equipmentKind, int capacity) {
        var id = AppointmentTypeId.next();
        jdbc.update(
                """
                INSERT INTO appointment_type (id, version, name, minutes, buffer_minutes, colour, visit,
                    needs_room, equipment_kind, capacity, position, active)
                VALUES (?, 0, ?, ?, 0, '#9fd3c7', ?, true, ?, ?, 0, true)
                """,
                id.value(),
                name,
                minutes,
                visit,
                equipmentKind,
                capacity);
        return id;
    }
}
