package app.wervel.practice.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;

/** A piece of equipment; an appointment type asks for a kind, a booking takes a piece of it. */
public record EquipmentRow(
        EquipmentId id,
        long version,
        LocationId location,
        String kind,
        String name,
        boolean active) {}
