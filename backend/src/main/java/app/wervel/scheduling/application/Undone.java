package app.wervel.scheduling.application;

import org.jspecify.annotations.Nullable;

/**
 * What came of an undo.
 *
 * @param row as the appointment is now
 * @param waitsAgain whether the undone step was a booking from the waiting list, on which the
 *     patient stands again
 * @param givenUp the later appointment that was given up for that booking: back in its place, or
 *     cancelled still when the place is not free any more; null: none was, or somebody has changed
 *     it since
 */
public record Undone(AppointmentRow row, boolean waitsAgain, @Nullable AppointmentRow givenUp) {}
