package app.wervel.scheduling.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.Period;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the room and the equipment of an appointment, or chooses free ones. */
@Component
class Resources {
    private final JdbcClient jdbc;

    Resources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param wanted null: a free one, where the type needs a room
     * @param preferred taken when it is free and nobody asked for another
     * @param location where it must be; null: anywhere
     * @throws InvalidInput on {@code roomId}
     * @throws Conflict {@code appointment.no-room-free}
     */
    @Nullable RoomId room(
            AppointmentType type,
            @Nullable RoomId wanted,
            @Nullable RoomId preferred,
            @Nullable LocationId location,
            Period occupied,
            AppointmentId session) {
        if (wanted != null) {
            requireUsable(wanted, location);
            return wanted;
        }
        if (!type.needsRoom()) {
            return null;
        }
        return jdbc.sql(
                        """
                        SELECT id FROM room
                        WHERE active AND (CAST(:location AS uuid) IS NULL OR location_id = :location)
                          AND NOT EXISTS (SELECT 1 FROM appointment a
                              WHERE a.room_id = room.id AND a.status <> 'CANCELLED' AND a.session_id <> :session
                                AND tstzrange(a.start_at, a.occupied_until) && tstzrange(:start, :occupied))
                        ORDER BY (id = :preferred) IS TRUE DESC, position, name LIMIT 1
                        """)
                .param("location", location == null ? null : location.value())
                .param("session", session.value())
                .param("start", Moments.parameter(occupied.start()))
                .param("occupied", Moments.parameter(occupied.end()))
                .param("preferred", preferred == null ? null : preferred.value())
                .query(UUID.class)
                .optional()
                .map(RoomId::new)
                .orElseThrow(() -> new Conflict("appointment.no-room-free"));
    }

    private void requireUsable(RoomId room, @Nullable LocationId location) {
        var found =
                jdbc.sql("SELECT active, location_id FROM room WHERE id = :id")
                        .param("id", room.value())
                        .query((row, index) ->
                                new Resource(
                                        row.getBoolean("active"),
                                        row.getObject("location_id", UUID.class),
                                        ""))
                        .optional()
                        .orElseThrow(() -> new InvalidInput("roomId", "appointment.room-unknown"));
        if (!found.active()) {
            throw new InvalidInput("roomId", "appointment.room-inactive");
        }
        if (location != null && !found.location().equals(location.value())) {
            throw new InvalidInput("roomId", "appointment.room-elsewhere");
        }
    }

    /**
     * @param wanted null: a free one, where the type needs one
     * @param preferred taken when it is free and nobody asked for another
     * @param location where it must be; null: anywhere
     * @throws InvalidInput on {@code equipmentId}
     * @throws Conflict {@code appointment.no-equipment-free} with the kind
     */
    @Nullable EquipmentId equipment(
            AppointmentType type,
            @Nullable EquipmentId wanted,
            @Nullable EquipmentId preferred,
            @Nullable LocationId location,
            Period occupied,
            AppointmentId session) {
        if (wanted != null) {
            requireUsable(wanted, type.equipmentKind(), location);
            return wanted;
        }
        if (type.equipmentKind() == null) {
            return null;
        }
        String kind = Objects.requireNonNull(type.equipmentKind());
        return jdbc.sql(
                        """
                        SELECT id FROM equipment
                        WHERE active AND kind = :kind
                          AND (CAST(:location AS uuid) IS NULL OR location_id = :location)
                          AND NOT EXISTS (SELECT 1 FROM appointment a
                              WHERE a.equipment_id = equipment.id AND a.status <> 'CANCELLED'
                                AND a.session_id <> :session
                                AND tstzrange(a.start_at, a.occupied_until) && tstzrange(:start, :occupied))
                        ORDER BY (id = :preferred) IS TRUE DESC, name, id LIMIT 1
                        """)
                .param("kind", kind)
                .param("location", location == null ? null : location.value())
                .param("session", session.value())
                .param("start", Moments.parameter(occupied.start()))
                .param("occupied", Moments.parameter(occupied.end()))
                .param("preferred", preferred == null ? null : preferred.value())
                .query(UUID.class)
                .optional()
                .map(EquipmentId::new)
                .orElseThrow(() -> new Conflict("appointment.no-equipment-free", List.of(kind)));
    }

    private void requireUsable(
            EquipmentId equipment, @Nullable String kind, @Nullable LocationId location) {
        var found =
                jdbc.sql("SELECT active, location_id, kind FROM equipment WHERE id = :id")
                        .param("id", equipment.value())
                        .query((row, index) ->
                                new Resource(
                                        row.getBoolean("active"),
                                        row.getObject("location_id", UUID.class),
                                        row.getString("kind")))
                        .optional()
                        .orElseThrow(() ->
                                new InvalidInput("equipmentId", "appointment.equipment-unknown"));
        if (!found.active()) {
            throw new InvalidInput("equipmentId", "appointment.equipment-inactive");
        }
        if (kind != null && !kind.equals(found.kind())) {
            throw new InvalidInput("equipmentId", "appointment.equipment-other-kind");
        }
        if (location != null && !found.location().equals(location.value())) {
            throw new InvalidInput("equipmentId", "appointment.equipment-elsewhere");
        }
    }

    /**
     * @throws InvalidInput on {@code roomId}, {@code equipmentId}
     */
    void requireInUse(@Nullable RoomId room, @Nullable EquipmentId equipment) {
        if (room != null) {
            requireUsable(room, null);
        }
        if (equipment != null) {
            requireUsable(equipment, null, null);
        }
    }

    private record Resource(boolean active, UUID location, String kind) {}
}
