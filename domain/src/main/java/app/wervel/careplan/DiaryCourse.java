package app.wervel.careplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A diary as a line of days: pain, and how much of the exercises was done.
 *
 * @param days every day from first to last, kept or not
 * @param practised days on which at least one exercise was done
 * @param kept days from the first to the last that the diary says anything of
 * @param painBefore mean of the first half of the kept days; null when no pain was scored there
 * @param painAfter mean of the second half; null when no pain was scored there
 */
public record DiaryCourse(
        List<Point> days,
        int practised,
        int kept,
        @Nullable Double painBefore,
        @Nullable Double painAfter) {
    public DiaryCourse {
        days = List.copyOf(days);
    }

    /**
     * @param pain 0 to 10, or null
     * @param donePercent of the times that were planned for the day, 0 to 100; null when the day
     *     was not kept or nothing was planned
     */
    public record Point(LocalDate day, @Nullable Integer pain, @Nullable Integer donePercent) {}

    /**
     * An exercise that was to be done.
     *
     * @param timesPerDay at least 1
     * @param daily false: on some days of the week, so a day without it misses nothing
     * @param from the first day
     * @param until the last day; null: it still is to be done
     */
    public record Planned(
            UUID prescription,
            int timesPerDay,
            boolean daily,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean isExpectedOn(LocalDate day) {
            return daily && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * What the diary says of one day.
     *
     * @param marks by prescription
     */
    public record Kept(LocalDate day, @Nullable Integer pain, Map<UUID, DiaryMark> marks) {
        public Kept {
            marks = Map.copyOf(marks);
        }

        boolean saysAnything() {
            return pain != null || !marks.isEmpty();
        }
    }

    /**
     * @param from the first day shown
     * @param until the last day shown
     */
    public static DiaryCourse of(
            LocalDate from, LocalDate until, Collection<Planned> plan, Collection<Kept> diary) {
        TreeMap<LocalDate, Kept> kept =
                diary.stream()
                        .filter(Kept::saysAnything)
                        .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(until))
                        .collect(
                                Collectors.toMap(
                                        Kept::day,
                                        Function.identity(),
                                        (one, other) -> other,
                                        TreeMap::new));
        List<Point> points = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Kept notes = kept.get(day);
            points.add(
                    new Point(
                            day,
                            notes == null ? null : notes.pain(),
                            notes == null ? null : percent(notes, plan)));
        }
        if (kept.isEmpty()) {
            return new DiaryCourse(points, 0, 0, null, null);
        }
        LocalDate first = kept.firstKey();
        int span = (int) ChronoUnit.DAYS.between(first, kept.lastKey()) + 1;
        LocalDate middle = first.plusDays((span + 1) / 2);
        return new DiaryCourse(
                points,
                (int) kept.values().stream().filter(DiaryCourse::isPractised).count(),
                span,
                mean(kept.headMap(middle).values()),
                mean(kept.tailMap(middle).values()));
    }

    private static boolean isPractised(Kept day) {
        return day.marks().values().stream().anyMatch(DiaryMark::done);
    }

    /** A blank beside other notes of the same day was not done. */
    private static @Nullable Integer percent(Kept day, Collection<Planned> plan) {
        if (day.marks().isEmpty()) {
            return null;
        }
        int done = day.marks().values().stream().mapToInt(DiaryMark::counted).sum();
        int planned =
                day.marks().values().stream().mapToInt(DiaryMark::planned).sum()
                        + plan.stream()
                                .filter(each -> !day.marks().containsKey(each.prescription()))
                                .filter(each -> each.isExpectedOn(day.day()))
                                .mapToInt(Planned::timesPerDay)
                                .sum();
        return Math.round(100f * done / planned);
    }

    private static @Nullable Double mean(Collection<Kept> days) {
        var scores = days.stream().map(Kept::pain).filter(Objects::nonNull).toList();
        return scores.isEmpty()
                ? null
                : scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
