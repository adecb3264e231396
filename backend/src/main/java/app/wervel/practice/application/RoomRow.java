package app.wervel.practice.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;

/** A room; one that is out of use stays in past appointments. */
public record RoomRow(
        RoomId id,
        long version,
        LocationId location,
        String locationName,
        String name,
        boolean active) {}
