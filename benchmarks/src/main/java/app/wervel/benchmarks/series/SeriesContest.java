package app.wervel.benchmarks.series;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import app.wervel.scheduling.PlannedAppointment;
import app.wervel.scheduling.SeriesCandidate;
import app.wervel.scheduling.SeriesCost;
import app.wervel.scheduling.SeriesPlanner;
import app.wervel.scheduling.SeriesProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Plans the same series by the plain search and by Timefold, on invented practices of several sizes
 * and fullness, and prints points (fewer is better) and time. Both count the same points, in {@link
 * SeriesCost}; both put as many appointments in each week.
 *
 * <p>First argument: practices of each kind, default 5.
 */
public final class SeriesContest {
    private static final int[] PRACTITIONERS = {5, 20};
    private static final double[] FULL = {0.60, 0.90, 0.97};
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final int WARM_UP = 20;

    private SeriesContest() {}

    public static void main(String[] arguments) {
        int practices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        warmUp();
        print("");
        print(
                "A series of 9, twice a week; %d practices of each kind. Means, medians of time."
                        .formatted(practices));
        print("'best' counts the practices in which Timefold reaches the plain search's points.");
        print("");
        print(
                "| practitioners | full | slots | plain: points | ms | Timefold streams 0.2 s: points | best |"
                        + " 2 s: points | best | ms to best | Timefold plain score 2 s: points | best |");
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int practitioners : PRACTITIONERS) {
            for (double full : FULL) {
                print(row(practitioners, full, practices));
            }
        }
    }

    private static void warmUp() {
        for (int i = 0; i < WARM_UP; i++) {
            SeriesPlanner.plan(new SeriesPractice(20, 0.8, i).problem());
        }
        var contest = new Contest(new SeriesPractice(20, 0.9, 0).problem());
        contest.streams(LONG);
        contest.plainScore(LONG);
    }

    private static String row(int practitioners, double full, int practices) {
        var contests = new ArrayList<Contest>();
        for (int seed = 0; seed < practices; seed++) {
            contests.add(new Contest(new SeriesPractice(practitioners, full, seed).problem()));
        }
        var quick = contests.stream().map(each -> each.streams(SHORT)).toList();
        var slow = contests.stream().map(each -> each.streams(LONG)).toList();
        var plain = contests.stream().map(each -> each.plainScore(LONG)).toList();
        return String.format(
                Locale.ROOT,
                "| %d | %.0f%% | %.0f | %.0f | %.1f | %s | %s | %.0f | %s |",
                practitioners,
                100 * full,
                mean(contests.stream().mapToLong(each -> each.problem.candidates().size())),
                mean(contests.stream().mapToLong(each -> each.points)),
                median(contests.stream().mapToLong(each -> each.nanos)) / 1e6,
                pointsAndBest(quick),
                pointsAndBest(slow),
                median(slow.stream().mapToLong(Answer::nanos)) / 1e6,
                pointsAndBest(plain));
    }

    private static String pointsAndBest(List<Answer> answers) {
        return String.format(
                Locale.ROOT,
                "%.0f | %d/%d",
                mean(answers.stream().filter(Answer::whole).mapToLong(Answer::points)),
                answers.stream().filter(Answer::best).count(),
                answers.size());
    }

    private static double mean(LongStream values) {
        return values.average().orElse(0);
    }

    private static double median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }

    /**
     * @param whole whether every appointment has a place; others have no points to speak of
     */
    private record Answer(long points, boolean whole, boolean best, long nanos) {}

    /** One practice with one wish, already planned by the plain search. */
    private static final class Contest {
        final SeriesProblem problem;
        final long points;
        final long nanos;
        private final SeriesCost cost;
        private final List<SeriesCandidate> plan;

        Contest(SeriesProblem problem) {
            this.problem = problem;
            this.cost = new SeriesCost(problem.pattern(), problem.daysTaken());
            long[] times = new long[5];
            List<PlannedAppointment> planned = List.of();
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                planned = SeriesPlanner.plan(problem);
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            nanos = times[times.length / 2];
            plan = planned.stream().map(PlannedAppointment::slot).filter(Objects::nonNull).toList();
            points = cost.total(plan);
        }

        Answer streams(Duration limit) {
            return solve(new SolverConfig().withConstraintProviderClass(StreamScore.class), limit);
        }

        Answer plainScore(Duration limit) {
            return solve(new SolverConfig().withEasyScoreCalculatorClass(PlainScore.class), limit);
        }

        /** Timefold stops at the limit, or when it is as good as the plain search. */
        private Answer solve(SolverConfig config, Duration limit) {
            var solver =
                    SolverFactory.<Schedule>create(
                                    config.withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                                            .withSolutionClass(Schedule.class)
                                            .withEntityClasses(Visit.class)
                                            .withTerminationConfig(
                                                    new TerminationConfig()
                                                            .withSpentLimit(limit)
                                                            .withBestScoreLimit(
                                                                    HardSoftScore.of(
                                                                                    0,
                                                                                    (int) -points)
                                                                            .toString())))
                            .buildSolver();
            var schedule = new Schedule(visits());
            long start = System.nanoTime();
            var solved = solver.solve(schedule);
            long nanos = System.nanoTime() - start;
            boolean whole =
                    solved.score().hardScore() == 0
                            && solved.visits().stream().allMatch(Visit::hasSlot);
            long reached = -solved.score().softScore();
            return new Answer(reached, whole, whole && reached <= points, nanos);
        }

        private List<Visit> visits() {
            var visits = new ArrayList<Visit>();
            for (int i = 0; i < plan.size(); i++) {
                var monday = SeriesPractice.mondayOf(plan.get(i).date());
                var slots =
                        problem.candidates().stream()
                                .filter(slot ->
                                        SeriesPractice.mondayOf(slot.date()).equals(monday)
                                                && problem.pattern().allows(slot))
                                .toList();
                visits.add(new Visit(i, i == plan.size() - 1, cost, slots));
            }
            return visits;
        }
    }
}
