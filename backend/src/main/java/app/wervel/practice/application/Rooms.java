package app.wervel.practice.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.Room;
import app.wervel.practice.RoomId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Rooms extends Repository<Room, RoomId> {
    Room saveAndFlush(Room room);

    Optional<Room> findById(RoomId id);

    List<Room> findByLocation(LocationId location);
}
