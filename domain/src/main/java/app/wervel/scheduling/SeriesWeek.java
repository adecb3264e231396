package app.wervel.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A week from Monday to Sunday as a series sees it.
 *
 * @param monday its first day, also when the series begins later in the week
 * @param free what is free for the patient
 * @param usable of that, what lies within the wish
 * @param quota how many appointments the wish asks of this week; fewer of a first week that is
 *     partly over
 * @param most how many can be held within the wish, at most the wish's number per week
 */
record SeriesWeek(
        LocalDate monday,
        List<SeriesCandidate> free,
        List<SeriesCandidate> usable,
        int quota,
        int most) {
    /**
     * More slots of one day than this are not compared: of the practitioners who come last in the
     * order of {@link #ranks}, some are left out.
     */
    static final int MOST_A_DAY = 80;

    private static final int DAYS_A_WEEK = 7;

    static List<SeriesWeek> of(SeriesProblem problem) {
        var free =
                problem.candidates().stream()
                        .filter(candidate -> isPossible(problem, candidate))
                        .sorted(inOrder())
                        .toList();
        var byMonday = new HashMap<LocalDate, List<SeriesCandidate>>();
        for (SeriesCandidate candidate : free) {
            byMonday.computeIfAbsent(mondayOf(candidate.date()), _ -> new ArrayList<>())
                    .add(candidate);
        }
        var ranks = ranks(problem.pattern(), free);
        return Stream.iterate(
                        mondayOf(problem.pattern().from()),
                        monday -> !monday.isAfter(problem.lastDay()),
                        monday -> monday.plusWeeks(1))
                .map(monday ->
                        week(
                                problem.pattern(),
                                monday,
                                byMonday.getOrDefault(monday, List.of()),
                                ranks))
                .toList();
    }

    private static boolean isPossible(SeriesProblem problem, SeriesCandidate candidate) {
        return !candidate.date().isBefore(problem.pattern().from())
                && problem.taken().stream().noneMatch(candidate.period()::overlaps);
    }

    private static SeriesWeek week(
            SeriesPattern pattern,
            LocalDate monday,
            List<SeriesCandidate> free,
            Map<UserPlace, Integer> ranks) {
        var usable = fewerADay(free.stream().filter(pattern::allows).toList(), ranks);
        int days = (int) usable.stream().map(SeriesCandidate::date).distinct().count();
        return new SeriesWeek(
                monday, free, usable, quota(pattern, monday), Math.min(pattern.perWeek(), days));
    }

    /** Of a week that is partly over its share, rounded: from Thursday on, of two a week one. */
    private static int quota(SeriesPattern pattern, LocalDate monday) {
        int over = (int) Math.max(0, ChronoUnit.DAYS.between(monday, pattern.from()));
        return Math.toIntExact(
                Math.round(pattern.perWeek() * (DAYS_A_WEEK - over) / (double) DAYS_A_WEEK));
    }

    private static List<SeriesCandidate> fewerADay(
            List<SeriesCandidate> usable, Map<UserPlace, Integer> ranks) {
        var byDay = new HashMap<LocalDate, List<SeriesCandidate>>();
        usable.forEach(candidate ->
                byDay.computeIfAbsent(candidate.date(), _ -> new ArrayList<>()).add(candidate));
        if (byDay.values().stream().allMatch(day -> day.size() <= MOST_A_DAY)) {
            return usable;
        }
        var byRank =
                Comparator.comparingInt((SeriesCandidate candidate) ->
                        ranks.getOrDefault(UserPlace.of(candidate), Integer.MAX_VALUE));
        return byDay.values().stream()
                .flatMap(day -> day.stream().sorted(byRank).limit(MOST_A_DAY))
                .sorted(inOrder())
                .toList();
    }

    /**
     * Who, and in which room, is worth comparing first: the preferred practitioner, then whoever is
     * free most often in all the weeks, since continuity asks for one and the same.
     */
    private static Map<UserPlace, Integer> ranks(
            SeriesPattern pattern, List<SeriesCandidate> free) {
        var often = new HashMap<UserPlace, Integer>();
        free.stream()
                .filter(pattern::allows)
                .forEach(candidate ->
                        often.merge(
                                UserPlace.of(candidate),
                                pattern.prefers(candidate) ? 1_000 : 1,
                                Integer::sum));
        var ranks = new HashMap<UserPlace, Integer>();
        often.entrySet().stream()
                .sorted(
                        Map.Entry.<UserPlace, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
        return ranks;
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Comparator<SeriesCandidate> inOrder() {
        return Comparator.comparing((SeriesCandidate candidate) -> candidate.period().start())
                .thenComparing(UserPlace::of);
    }

    private record UserPlace(UUID practitioner, UUID room) implements Comparable<UserPlace> {
        private static final UUID NO_ROOM = new UUID(0, 0);
        private static final Comparator<UserPlace> ORDER =
                Comparator.comparing(UserPlace::practitioner).thenComparing(UserPlace::room);

        static UserPlace of(SeriesCandidate candidate) {
            var room = candidate.room();
            return new UserPlace(
                    candidate.practitioner().value(), room == null ? NO_ROOM : room.value());
        }

        @Override
        public int compareTo(UserPlace other) {
            return ORDER.compare(this, other);
        }
    }
}
