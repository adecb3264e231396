package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A kind of appointment.
 *
 * @param minutes how long the patient is there
 * @param bufferMinutes how long practitioner, room and equipment stay taken after that
 * @param colour {@code #rrggbb}
 * @param equipmentKind the kind of equipment that it needs; null: none
 * @param capacity how many patients at once; 1: no group
 */
public record AppointmentTypeRow(
        AppointmentTypeId id,
        long version,
        String name,
        int minutes,
        int bufferMinutes,
        String colour,
        Visit visit,
        boolean needsRoom,
        @Nullable String equipmentKind,
        int capacity,
        boolean active) {}
