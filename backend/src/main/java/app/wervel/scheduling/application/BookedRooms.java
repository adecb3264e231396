package app.wervel.scheduling.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.application.RoomUse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is still to come; a group counts once. */
@Component
class BookedRooms implements RoomUse {
    private static final String FUTURE =
            """
            SELECT count(DISTINCT session_id) FROM appointment
            WHERE status <> 'CANCELLED' AND end_at > :now AND
            """;

    private final AgendaLock lock;
    private final JdbcClient jdbc;
    private final Clock clock;

    BookedRooms(AgendaLock lock, JdbcClient jdbc, Clock clock) {
        this.lock = lock;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int futureBookings(RoomId room) {
        return count("room_id = :id", room.value());
    }

    @Override
    public int futureBookings(EquipmentId equipment) {
        return count("equipment_id = :id", equipment.value());
    }

    @Override
    public int futureBookings(LocationId location) {
        return count(
                """
                (room_id IN (SELECT id FROM room WHERE location_id = :id)
                 OR equipment_id IN (SELECT id FROM equipment WHERE location_id = :id))
                """,
                location.value());
    }

    private int count(String where, UUID id) {
        lock.awaitEverybody();
        return jdbc.sql(FUTURE + where)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
