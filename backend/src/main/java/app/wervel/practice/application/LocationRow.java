package app.wervel.practice.application;

import app.wervel.practice.LocationId;

/** A place where the practice works. */
public record LocationRow(
        LocationId id, long version, String name, String address, boolean active) {}
