package app.wervel.scheduling.application;

import java.util.List;

/**
 * An appointment that a new absence makes impossible, and where it could go.
 *
 * @param alternatives best first: the same practitioner on another day, or a colleague at that
 *     time; at most five
 */
public record AbsenceEffect(AppointmentRow appointment, List<SlotRow> alternatives) {}
