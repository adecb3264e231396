package app.wervel.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that a series is planned from.
 *
 * @param candidates every slot that is free in the weeks looked at, also outside the wish: those
 *     become alternatives
 * @param lastDay the last day looked at
 * @param taken the patient's other appointments
 * @param daysTaken the days of those
 * @param closedDays on which the practice is closed
 * @param preferredWorks days on which the preferred practitioner sees patients
 * @param preferredAbsent days on which that practitioner would, but is away
 */
public record SeriesProblem(
        SeriesPattern pattern,
        List<SeriesCandidate> candidates,
        LocalDate lastDay,
        List<Period> taken,
        Set<LocalDate> daysTaken,
        Set<LocalDate> closedDays,
        Set<LocalDate> preferredWorks,
        Set<LocalDate> preferredAbsent) {
    public SeriesProblem {
        candidates = List.copyOf(candidates);
        taken = List.copyOf(taken);
        daysTaken = Set.copyOf(daysTaken);
        closedDays = Set.copyOf(closedDays);
        preferredWorks = Set.copyOf(preferredWorks);
        preferredAbsent = Set.copyOf(preferredAbsent);
    }
}
