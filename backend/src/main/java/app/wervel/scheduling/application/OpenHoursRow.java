package app.wervel.scheduling.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import java.time.Instant;

/**
 * When a practitioner works, less breaks, absences, closures and public holidays. Booked time is
 * not taken off.
 */
public record OpenHoursRow(UserId practitioner, LocationId location, Instant start, Instant end) {}
