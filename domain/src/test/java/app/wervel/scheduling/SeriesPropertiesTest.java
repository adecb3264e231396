package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every series, whatever the books look like; and that none is better. */
class SeriesPropertiesTest {
    private static final List<UserId> PRACTITIONERS =
            List.of(SeriesFixture.LOTTE, SeriesFixture.BRAM, SeriesFixture.NOOR);
    private static final String[] TIMES = {"08:00", "08:15", "10:00", "14:30", "17:00", "17:20"};

    static List<Integer> seeds() {
        return IntStream.range(0, 400).boxed().toList();
    }

    static List<Integer> fewerSeeds() {
        return seeds().subList(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hardRulesHold(int seed) {
        var random = new Random(seed);
        var problem = randomProblem(random, 1 + random.nextInt(12), 8, 0.25);
        var plan = SeriesPlanner.plan(problem);

        var pattern = problem.pattern();
        assertThat(plan).hasSize(pattern.count());
        for (int i = 0; i < plan.size(); i++) {
            assertThat(plan.get(i).number()).isEqualTo(i + 1);
            assertThat(plan.get(i).alternatives()).hasSizeLessThanOrEqualTo(5);
            if (plan.get(i).slot() == null) {
                assertThat(plan.get(i).conflict()).isNotNull();
            } else {
                assertThat(plan.get(i).reasons()).isNotEmpty();
            }
        }
        var slots = slots(plan);
        assertThat(problem.candidates()).containsAll(slots);
        assertThat(slots)
                .isSortedAccordingTo(Comparator.comparing(SeriesCandidate::date))
                .allSatisfy(slot -> {
                    assertThat(pattern.allows(slot)).isTrue();
                    assertThat(slot.date()).isAfterOrEqualTo(pattern.from());
                    assertThat(problem.taken()).noneMatch(slot.period()::overlaps);
                });
        assertThat(slots).extracting(SeriesCandidate::date).doesNotHaveDuplicates();
        assertThat(perWeek(slots).values()).allMatch(held -> held <= pattern.perWeek());
        var others = plan.stream().flatMap(each -> each.alternatives().stream()).toList();
        assertThat(problem.candidates()).containsAll(others);
        assertThat(others)
                .allSatisfy(slot -> {
                    assertThat(slot.date()).isAfterOrEqualTo(pattern.from());
                    assertThat(problem.taken()).noneMatch(slot.period()::overlaps);
                });
        assertAlternativesFitTheOthers(plan);
    }

    private static void assertAlternativesFitTheOthers(List<PlannedAppointment> plan) {
        for (var planned : plan) {
            Set<LocalDate> otherDays =
                    plan.stream()
                            .filter(other -> other != planned)
                            .map(PlannedAppointment::slot)
                            .filter(Objects::nonNull)
                            .map(SeriesCandidate::date)
                            .collect(Collectors.toSet());
            assertThat(planned.alternatives()).noneMatch(other -> otherDays.contains(other.date()));
        }
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void noSeriesCostsLess(int seed) {
        var random = new Random(seed);
        var problem = randomProblem(random, 1 + random.nextInt(5), 3, 0.12);
        var cost = new SeriesCost(problem.pattern(), problem.daysTaken());
        var found = slots(SeriesPlanner.plan(problem));

        var all = new BruteForce(problem);
        assertThat(found).hasSize(all.mostPlaced);
        assertThat(cost.total(found)).isEqualTo(all.cheapest);
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void theAnswerDoesNotDependOnTheOrderOfTheCandidates(int seed) {
        var random = new Random(seed);
        var problem = randomProblem(random, 6, 6, 0.3);
        var shuffled = new ArrayList<>(problem.candidates());
        Collections.shuffle(shuffled, random);

        assertThat(SeriesPlanner.plan(withCandidates(problem, shuffled)))
                .isEqualTo(SeriesPlanner.plan(problem));
    }

    private static SeriesProblem withCandidates(
            SeriesProblem problem, List<SeriesCandidate> candidates) {
        return new SeriesProblem(
                problem.pattern(),
                candidates,
                problem.lastDay(),
                problem.taken(),
                problem.daysTaken(),
                problem.closedDays(),
                problem.preferredWorks(),
                problem.preferredAbsent());
    }

    private static List<SeriesCandidate> slots(List<PlannedAppointment> plan) {
        return plan.stream().map(PlannedAppointment::slot).filter(Objects::nonNull).toList();
    }

    private static Map<LocalDate, Integer> perWeek(List<SeriesCandidate> slots) {
        var weeks = new HashMap<LocalDate, Integer>();
        slots.forEach(slot -> weeks.merge(SeriesWeek.mondayOf(slot.date()), 1, Integer::sum));
        return weeks;
    }

    private static SeriesProblem randomProblem(Random random, int count, int weeks, double free) {
        var fixture =
                new SeriesFixture()
                        .times(count, 1 + random.nextInt(3))
                        .weeks(weeks)
                        .from(SeriesFixture.MONDAY.plusDays(random.nextInt(7)));
        if (random.nextBoolean()) {
            fixture.with(PRACTITIONERS.get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            fixture.between("09:00", "17:30");
        }
        if (random.nextInt(4) == 0) {
            fixture.on(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        }
        for (int day = 0; day < 7 * weeks; day++) {
            var date = SeriesFixture.MONDAY.plusDays(day);
            if (random.nextInt(15) == 0) {
                fixture.patientComes(date, "10:15", "14:45");
            }
            for (UserId practitioner : PRACTITIONERS) {
                for (String time : TIMES) {
                    if (random.nextDouble() < free / 2) {
                        var room =
                                random.nextBoolean() ? SeriesFixture.ROOM_1 : SeriesFixture.ROOM_2;
                        fixture.add(
                                SeriesFixture.slot(
                                        practitioner, room, date, time, random.nextInt(3)));
                    }
                }
            }
        }
        return fixture.problem();
    }

    /** Tries every series that keeps the hard rules and leaves no week emptier than it must be. */
    private static final class BruteForce {
        private final SeriesProblem problem;
        private final SeriesCost cost;
        private final List<LocalDate> mondays = new ArrayList<>();
        private final Map<LocalDate, List<SeriesCandidate>> usable = new HashMap<>();
        int mostPlaced;
        int cheapest = Integer.MAX_VALUE;

        BruteForce(SeriesProblem problem) {
            this.problem = problem;
            this.cost = new SeriesCost(problem.pattern(), problem.daysTaken());
            var first = SeriesWeek.mondayOf(problem.pattern().from());
            for (var monday = first;
                    !monday.isAfter(problem.lastDay());
                    monday = monday.plusWeeks(1)) {
                mondays.add(monday);
                var week = monday;
                usable.put(
                        monday,
                        problem.candidates().stream()
                                .filter(slot ->
                                        SeriesWeek.mondayOf(slot.date()).equals(week)
                                                && !slot.date().isBefore(problem.pattern().from())
                                                && problem.pattern().allows(slot)
                                                && problem.taken().stream()
                                                        .noneMatch(slot.period()::overlaps))
                                .sorted(Comparator.comparing(slot -> slot.period().start()))
                                .toList());
            }
            fill(0, List.of());
            if (mostPlaced == 0) {
                cheapest = 0;
            }
        }

        private void fill(int week, List<SeriesCandidate> sofar) {
            int left = problem.pattern().count() - sofar.size();
            if (left == 0 || week == mondays.size()) {
                if (sofar.size() > mostPlaced) {
                    mostPlaced = sofar.size();
                    cheapest = Integer.MAX_VALUE;
                }
                if (sofar.size() == mostPlaced) {
                    cheapest = Math.min(cheapest, cost.total(sofar));
                }
                return;
            }
            var slots = usable.get(mondays.get(week));
            int days = new HashSet<>(slots.stream().map(SeriesCandidate::date).toList()).size();
            int most = Math.min(left, Math.min(days, problem.pattern().perWeek()));
            int fewest = week == 0 ? Math.min(most, share()) : most;
            for (int held = fewest; held <= most; held++) {
                choose(week, slots, 0, held, sofar);
            }
        }

        private int share() {
            int days =
                    7
                            - (int)
                                    (problem.pattern().from().toEpochDay()
                                            - mondays.getFirst().toEpochDay());
            return (int) Math.round(problem.pattern().perWeek() * days / 7.0);
        }

        private void choose(
                int week,
                List<SeriesCandidate> slots,
                int index,
                int toChoose,
                List<SeriesCandidate> sofar) {
            if (toChoose == 0) {
                fill(week + 1, sofar);
                return;
            }
            for (int i = index; i < slots.size(); i++) {
                if (sofar.isEmpty() || sofar.getLast().date().isBefore(slots.get(i).date())) {
                    var longer = new ArrayList<>(sofar);
                    longer.add(slots.get(i));
                    choose(week, slots, i + 1, toChoose - 1, longer);
                }
            }
        }
    }
}
