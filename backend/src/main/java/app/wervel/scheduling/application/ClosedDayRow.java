package app.wervel.scheduling.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the practice is closed.
 *
 * @param holiday key of the public holiday
 * @param closure the closure's name
 */
public record ClosedDayRow(LocalDate day, @Nullable String holiday, @Nullable String closure) {}
