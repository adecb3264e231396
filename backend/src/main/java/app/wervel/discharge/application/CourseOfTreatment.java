package app.wervel.discharge.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody came, and from when to when.
 *
 * @param treatments contacts with a signed note; where nobody writes notes, appointments that took
 *     place
 * @param lastDay of the last one; null: none yet
 */
public record CourseOfTreatment(int treatments, LocalDate firstDay, @Nullable LocalDate lastDay) {}
