package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a free slot is wanted for.
 *
 * @param practitioner null: whoever is free
 * @param until null: a year after {@code from}
 * @param notBefore earliest start by the practice's clock; null: any
 * @param notAfter latest start by the practice's clock; null: any
 * @param weekdays empty: any
 * @param limit at most 200
 */
public record SlotWish(
        AppointmentTypeId type,
        @Nullable UserId practitioner,
        Instant from,
        @Nullable Instant until,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        Set<DayOfWeek> weekdays,
        int limit) {}
