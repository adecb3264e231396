package app.wervel.measure.application;

import java.time.LocalDate;

/**
 * A phase of the plan began, so that a course can be read beside it.
 *
 * @param name as it was called then
 */
public record PhaseBegin(LocalDate on, String name) {}
