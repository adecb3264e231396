package app.wervel.practice.application;

import app.wervel.practice.Location;
import app.wervel.practice.LocationId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Locations extends Repository<Location, LocationId> {
    Location saveAndFlush(Location location);

    Optional<Location> findById(LocationId id);
}
