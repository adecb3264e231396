package app.wervel.practice.application;

import app.wervel.practice.Location;
import app.wervel.practice.LocationId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Locations extends Repository<Location, LocationId> {
    Location saveAndFlush(Location location);

    Optional<Location> findById(LocationId id);

    /** Locked until the transaction ends: nobody puts anything into it any more. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Location> findLockedById(LocationId id);

    /** Stays in use, or out of use, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Location> findKeptById(LocationId id);
}
