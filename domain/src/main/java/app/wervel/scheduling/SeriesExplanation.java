package app.wervel.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each appointment of a series why it is where it is, and where else it could be. */
final class SeriesExplanation {
    /** Points of an alternative, per quarter of an hour outside the wished hours. */
    private static final int QUARTER_OUTSIDE = 5;

    /** Points of an alternative on a weekday that was not wished. */
    private static final int UNWANTED_WEEKDAY = 60;

    private static final int DAYS_A_WEEK = 7;
    private static final int MINUTES_A_QUARTER = 15;

    private final SeriesProblem problem;
    private final SeriesPattern pattern;
    private final SeriesCost cost;
    private final List<SeriesWeek> weeks;
    private final List<SeriesCandidate> series;

    SeriesExplanation(
            SeriesProblem problem,
            SeriesCost cost,
            List<SeriesWeek> weeks,
            List<SeriesCandidate> series) {
        this.problem = problem;
        this.pattern = problem.pattern();
        this.cost = cost;
        this.weeks = weeks;
        this.series = series;
    }

    /**
     * @param withoutSlot the week of each appointment that found no place, in order
     * @param pushed the weeks whose missing appointments went to a later week, in order
     */
    List<PlannedAppointment> explain(List<SeriesWeek> withoutSlot, List<SeriesWeek> pushed) {
        var answer = new ArrayList<PlannedAppointment>();
        var offered = new HashSet<SeriesCandidate>();
        int open = 0;
        for (int place = 0; place <= series.size(); place++) {
            var until = place == series.size() ? LocalDate.MAX : mondayOf(place);
            while (open < withoutSlot.size() && withoutSlot.get(open).monday().isBefore(until)) {
                answer.add(withoutSlot(answer.size() + 1, withoutSlot.get(open), offered));
                open++;
            }
            if (place < series.size()) {
                answer.add(placed(answer.size() + 1, place, gapBefore(place, pushed)));
            }
        }
        return answer;
    }

    private PlannedAppointment withoutSlot(
            int number, SeriesWeek week, Set<SeriesCandidate> offered) {
        var others =
                week.free().stream().filter(candidate -> !offered.contains(candidate)).toList();
        var alternatives = alternatives(others, series, null);
        offered.addAll(alternatives);
        return new PlannedAppointment(number, null, List.of(), shortfall(week), alternatives);
    }

    private PlannedAppointment placed(int number, int place, @Nullable SeriesWeek gap) {
        var slot = series.get(place);
        var conflict = gap == null ? practitionerConflict(slot) : shortfall(gap);
        return new PlannedAppointment(
                number, slot, reasons(place, gap), conflict, alternatives(place, conflict, gap));
    }

    /** The first week before this appointment that is short of one, after the one before it. */
    private @Nullable SeriesWeek gapBefore(int place, List<SeriesWeek> pushed) {
        var after = place == 0 ? LocalDate.MIN : mondayOf(place - 1);
        var until = mondayOf(place);
        return pushed.stream()
                .filter(week -> !week.monday().isBefore(after) && week.monday().isBefore(until))
                .findFirst()
                .orElse(null);
    }

    private LocalDate mondayOf(int place) {
        return SeriesWeek.mondayOf(series.get(place).date());
    }

    private List<SlotReason> reasons(int place, @Nullable SeriesWeek gap) {
        var slot = series.get(place);
        var previous = place == 0 ? null : series.get(place - 1);
        var reasons = new ArrayList<SlotReason>();
        if (gap != null) {
            reasons.add(SlotReason.WEEK_LATER);
        }
        if (pattern.preferredPractitioner() != null) {
            reasons.add(
                    pattern.prefers(slot)
                            ? SlotReason.PREFERRED_PRACTITIONER
                            : SlotReason.OTHER_PRACTITIONER);
        } else if (previous != null && previous.practitioner().equals(slot.practitioner())) {
            reasons.add(SlotReason.SAME_PRACTITIONER);
        }
        if (previous == null) {
            if (isFirstFree(slot)) {
                reasons.add(SlotReason.FIRST_FREE);
            }
        } else if (isOtherWeekday(previous, slot)) {
            reasons.add(SlotReason.OTHER_DAY_OF_WEEK);
        } else if (gap == null && isEven(previous, slot)) {
            reasons.add(SlotReason.EVEN_SPACING);
        }
        if (previous != null && slot.room() != null && slot.room().equals(previous.room())) {
            reasons.add(SlotReason.SAME_ROOM);
        }
        if (slot.touching() == 2) {
            reasons.add(SlotReason.CLOSES_GAP);
        }
        return reasons.isEmpty() ? List.of(SlotReason.FIRST_FREE) : reasons;
    }

    private boolean isOtherWeekday(SeriesCandidate previous, SeriesCandidate slot) {
        return pattern.perWeek() == 1
                && previous.date().getDayOfWeek() != slot.date().getDayOfWeek();
    }

    private boolean isEven(SeriesCandidate previous, SeriesCandidate slot) {
        return cost.unevenDays((int) (slot.date().toEpochDay() - previous.date().toEpochDay()))
                == 0;
    }

    private boolean isFirstFree(SeriesCandidate slot) {
        return weeks.stream()
                .flatMap(week -> week.usable().stream())
                .filter(other -> other.practitioner().equals(slot.practitioner()))
                .noneMatch(other -> other.period().start().isBefore(slot.period().start()));
    }

    private SeriesShortfall shortfall(SeriesWeek week) {
        if (wishedDays(week.monday()).allMatch(problem.closedDays()::contains)) {
            return SeriesShortfall.PRACTICE_CLOSED;
        }
        return week.usable().isEmpty()
                ? SeriesShortfall.NO_SLOT_WITHIN_HOURS
                : SeriesShortfall.FEWER_IN_WEEK;
    }

    private @Nullable SeriesShortfall practitionerConflict(SeriesCandidate slot) {
        if (pattern.prefers(slot)) {
            return null;
        }
        var monday = SeriesWeek.mondayOf(slot.date());
        boolean works = wishedDays(monday).anyMatch(problem.preferredWorks()::contains);
        boolean away = wishedDays(monday).anyMatch(problem.preferredAbsent()::contains);
        return away && !works
                ? SeriesShortfall.PRACTITIONER_ABSENT
                : SeriesShortfall.PRACTITIONER_FULL;
    }

    private Stream<LocalDate> wishedDays(LocalDate monday) {
        return IntStream.range(0, DAYS_A_WEEK)
                .mapToObj(monday::plusDays)
                .filter(day -> !day.isBefore(pattern.from()) && pattern.wants(day.getDayOfWeek()));
    }

    private List<SeriesCandidate> alternatives(
            int place, @Nullable SeriesShortfall conflict, @Nullable SeriesWeek gap) {
        var slot = series.get(place);
        var others = new ArrayList<>(series);
        others.remove(place);
        if (gap != null) {
            return alternatives(gap.free(), others, slot);
        }
        var week =
                weeks.stream()
                        .filter(each -> each.monday().equals(mondayOf(place)))
                        .findFirst()
                        .orElseThrow();
        return alternatives(conflict == null ? week.usable() : week.free(), others, slot);
    }

    /**
     * The best places beside the others, none of them on a day of theirs, nor two of one
     * practitioner that overlap.
     */
    private List<SeriesCandidate> alternatives(
            List<SeriesCandidate> from,
            List<SeriesCandidate> others,
            @Nullable SeriesCandidate chosen) {
        Set<LocalDate> days =
                others.stream().map(SeriesCandidate::date).collect(Collectors.toSet());
        var ranked =
                from.stream()
                        .filter(candidate -> !days.contains(candidate.date()))
                        .map(candidate -> new Ranked(candidate, pointsBeside(others, candidate)))
                        .sorted(Comparator.comparingInt(Ranked::points))
                        .toList();
        var picked = new ArrayList<SeriesCandidate>();
        for (Ranked next : ranked) {
            var candidate = next.candidate();
            if (picked.size() < SeriesPlanner.MOST_ALTERNATIVES
                    && !clashes(candidate, chosen)
                    && picked.stream().noneMatch(other -> clashes(candidate, other))) {
                picked.add(candidate);
            }
        }
        return picked;
    }

    private static boolean clashes(SeriesCandidate candidate, @Nullable SeriesCandidate other) {
        return other != null
                && candidate.practitioner().equals(other.practitioner())
                && candidate.period().overlaps(other.period());
    }

    private int pointsBeside(List<SeriesCandidate> others, SeriesCandidate candidate) {
        int points =
                cost.alone(candidate)
                        + QUARTER_OUTSIDE * pattern.minutesOutside(candidate) / MINUTES_A_QUARTER
                        + (pattern.wants(candidate.date().getDayOfWeek()) ? 0 : UNWANTED_WEEKDAY);
        var before = neighbour(others.reversed(), candidate, true);
        var after = neighbour(others, candidate, false);
        points += before == null ? 0 : cost.after(before, candidate);
        return points + (after == null ? cost.end(candidate) : cost.after(candidate, after));
    }

    private static @Nullable SeriesCandidate neighbour(
            List<SeriesCandidate> nearestFirst, SeriesCandidate candidate, boolean before) {
        return nearestFirst.stream()
                .filter(other ->
                        before
                                ? other.date().isBefore(candidate.date())
                                : other.date().isAfter(candidate.date()))
                .findFirst()
                .orElse(null);
    }

    private record Ranked(SeriesCandidate candidate, int points) {}
}
