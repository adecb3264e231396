package app.wervel.scheduling.application;

import app.wervel.scheduling.Visit;
import org.jspecify.annotations.Nullable;

/** A kind of appointment, as it is typed. */
public record AppointmentTypeData(
        @Nullable String name,
        @Nullable Integer minutes,
        @Nullable Integer bufferMinutes,
        @Nullable String colour,
        Visit visit,
        boolean needsRoom,
        @Nullable String equipmentKind,
        @Nullable Integer capacity,
        boolean active) {}
