package app.wervel.scheduling;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans a series of appointments: "nine times, twice a week, after 17:00, the usual practitioner,
 * the same room if possible". Pure: the same problem has the same answer.
 *
 * <p>What must hold: every slot is one of the candidates (so practitioner, room and equipment are
 * free); none overlaps an appointment the patient has; one a day; no more in a week than wished,
 * and as many as the week can hold. What is liked: see {@link SeriesCost}. A week that cannot hold
 * what was wished pushes the rest a week later; the appointment after the gap says why, and what
 * outside the wish was free in that week.
 */
public final class SeriesPlanner {
    public static final int MOST_ALTERNATIVES = 5;

    private SeriesPlanner() {}

    /** As many appointments as were wished, in the order of time. */
    public static List<PlannedAppointment> plan(SeriesProblem problem) {
        if (problem.lastDay().isBefore(problem.pattern().from())) {
            throw new IllegalArgumentException(
                    "The last day looked at, %s, must not lie before the first, %s"
                            .formatted(problem.lastDay(), problem.pattern().from()));
        }
        var weeks = SeriesWeek.of(problem);
        var pattern = problem.pattern();
        var cost = new SeriesCost(pattern, problem.daysTaken());
        var series = new SeriesSearch(weeks, cost, pattern.count()).best();
        var gaps = new ArrayList<>(shortWeeks(weeks, series, pattern.count()));
        int notPlaced = Math.min(pattern.count() - series.size(), gaps.size());
        var withoutSlot = List.copyOf(gaps.subList(0, notPlaced));
        var pushed = List.copyOf(gaps.subList(notPlaced, gaps.size()));
        return new SeriesExplanation(problem, cost, weeks, series).explain(withoutSlot, pushed);
    }

    /** The weeks that hold fewer than was asked of them, once for each that is missing. */
    private static List<SeriesWeek> shortWeeks(
            List<SeriesWeek> weeks, List<SeriesCandidate> series, int count) {
        var missing = new ArrayList<SeriesWeek>();
        int left = count;
        int placed = 0;
        for (SeriesWeek week : weeks) {
            int held = heldIn(week, series);
            placed += held;
            if (left == 0 || placed == count) {
                break;
            }
            int wanted = Math.min(left, week.quota());
            for (int i = held; i < wanted; i++) {
                missing.add(week);
            }
            left -= held;
        }
        while (placed + missing.size() < count) {
            missing.add(weeks.getLast());
        }
        return missing;
    }

    private static int heldIn(SeriesWeek week, List<SeriesCandidate> series) {
        return (int)
                series.stream()
                        .filter(slot -> SeriesWeek.mondayOf(slot.date()).equals(week.monday()))
                        .count();
    }
}
