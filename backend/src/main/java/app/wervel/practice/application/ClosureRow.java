package app.wervel.practice.application;

import app.wervel.practice.ClosureId;
import app.wervel.practice.LocationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the practice, or one location, is closed.
 *
 * @param location null: everywhere
 * @param until the last closed day
 */
public record ClosureRow(
        ClosureId id,
        long version,
        @Nullable LocationId location,
        LocalDate from,
        LocalDate until,
        String name) {}
