package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.DiaryCourse;
import app.wervel.careplan.DiaryCourse.Kept;
import app.wervel.careplan.DiaryCourse.Planned;
import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PhaseMove;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.PlanChangeRow.Kind;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.shared.DomainRuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is stored of a diary. Writes no access log; its callers do. */
@Component
class DiaryReader {
    /** A handout may be given before the plan is started in the record. */
    static final int DAYS_BEFORE_START = 7;

    private final JdbcClient jdbc;
    private final ExerciseLibrary library;
    private final Clock clock;

    DiaryReader(JdbcClient jdbc, ExerciseLibrary library, Clock clock) {
        this.jdbc = jdbc;
        this.library = library;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The first day that may be noted.
     *
     * @throws DomainRuleViolation {@code diary.plan-never-started}
     */
    LocalDate earliest(CarePlan plan) {
        return plan.firstActivatedAt()
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElseThrow(() -> new DomainRuleViolation("diary.plan-never-started"))
                .minusDays(DAYS_BEFORE_START);
    }

    DiaryDetails details(CarePlan plan, LocalDate from, LocalDate until) {
        LocalDate earliest = earliest(plan);
        List<DiaryDayRow> days = days(plan.id(), from, until);
        List<Change> changes = changes(plan.id());
        ExerciseCatalogue exercises = library.current();
        List<Known> known = known(plan, earliest, days, changes, exercises);
        return new DiaryDetails(
                plan.id(),
                from,
                until,
                earliest,
                today(),
                known.stream()
                        .filter(each -> each.isShown(from, until, days))
                        .map(Known::row)
                        .toList(),
                days,
                changes.stream()
                        .filter(change ->
                                !change.day().isBefore(from) && !change.day().isAfter(until))
                        .map(change -> row(change, exercises))
                        .toList(),
                DiaryCourse.of(
                        from,
                        until,
                        known.stream().filter(Known::wasPlanned).map(Known::planned).toList(),
                        days.stream()
                                .map(day -> new Kept(day.date(), day.pain(), day.marks()))
                                .toList()));
    }

    /** Every exercise of the plan since the patient began, and whatever these days tell of. */
    List<DiaryRow> rows(CarePlan plan, LocalDate from, LocalDate until) {
        return known(
                        plan,
                        earliest(plan),
                        days(plan.id(), from, until),
                        changes(plan.id()),
                        library.current())
                .stream()
                .map(Known::row)
                .toList();
    }

    /** Those of the plan in its order, then those that were stopped or only noted. */
    private List<Known> known(
            CarePlan plan,
            LocalDate earliest,
            List<DiaryDayRow> days,
            List<Change> changes,
            ExerciseCatalogue exercises) {
        Map<UUID, Known> known = new LinkedHashMap<>();
        Map<UUID, LocalDate> added = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() == Kind.ADDED)
                .forEach(change -> added.put(change.about().prescription(), change.day()));
        for (Prescription each : plan.prescriptions()) {
            LocalDate from = added.getOrDefault(each.id().value(), earliest);
            known.put(each.id().value(), known(plan, each, from, exercises));
        }
        for (Change change : changes) {
            if (change.kind() == Kind.STOPPED) {
                About about = change.about();
                known.putIfAbsent(
                        about.prescription(),
                        new Known(
                                row(about, exercises),
                                about.daily(),
                                added.getOrDefault(about.prescription(), earliest),
                                change.day(),
                                true));
            }
        }
        for (DiaryDayRow day : days) {
            day.marks()
                    .forEach((id, mark) ->
                            known.computeIfAbsent(
                                    id,
                                    missing ->
                                            new Known(
                                                    row(id, mark, exercises),
                                                    false,
                                                    earliest,
                                                    null,
                                                    false)));
        }
        return List.copyOf(known.values());
    }

    /**
     * Within its own period, and from the first day of its phase to the last, also when the patient
     * came back to it: a week on paper never loses its rows. When a move does not tell its phases,
     * it may have been this one.
     */
    private Known known(
            CarePlan plan, Prescription each, LocalDate added, ExerciseCatalogue exercises) {
        LocalDate from = latest(added, each.from());
        LocalDate until = each.until();
        boolean reached = true;
        PhaseId phase = each.phase();
        if (phase != null) {
            var moves = plan.phaseMoves().stream().filter(move -> move.mayBeAbout(phase)).toList();
            boolean isNow =
                    phase.equals(
                            PlanPhase.currentOf(plan.phases(), plan.currentPhase().orElse(null)));
            reached = isNow || !moves.isEmpty();
            if (!moves.isEmpty() && phase.equals(moves.getFirst().to())) {
                from = latest(from, day(moves.getFirst()));
            }
            if (!isNow && !moves.isEmpty()) {
                until = earliest(day(moves.getLast()), until);
            }
        }
        return new Known(
                row(each, exercises), PlanHistory.isDaily(each.dosage()), from, until, reached);
    }

    private static LocalDate latest(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    private static LocalDate earliest(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private LocalDate day(PhaseMove move) {
        return LocalDate.ofInstant(move.at(), clock.getZone());
    }

    private static DiaryRow row(Prescription each, ExerciseCatalogue exercises) {
        return new DiaryRow(
                each.id(),
                each.exercise(),
                exercises.get(each.exercise()).name(),
                PlanHistory.timesPerDay(each.dosage()),
                true);
    }

    private static DiaryRow row(About stopped, ExerciseCatalogue exercises) {
        return new DiaryRow(
                new PrescriptionId(stopped.prescription()),
                stopped.exercise(),
                name(stopped.exercise(), stopped.name(), exercises),
                stopped.timesPerDay(),
                false);
    }

    private static DiaryRow row(UUID prescription, DiaryMark mark, ExerciseCatalogue exercises) {
        return new DiaryRow(
                new PrescriptionId(prescription),
                mark.exercise(),
                name(mark.exercise(), mark.exerciseName(), exercises),
                mark.planned(),
                false);
    }

    private static PlanChangeRow row(Change change, ExerciseCatalogue exercises) {
        About about = change.aboutOrNull();
        return new PlanChangeRow(
                change.day(),
                change.kind(),
                change.printVersion(),
                about == null ? null : name(about.exercise(), about.name(), exercises));
    }

    /** As the library says it; else as it was called when it was noted. */
    private static BilingualText name(
            ExerciseId exercise, String stored, ExerciseCatalogue exercises) {
        return exercises
                .find(exercise)
                .map(Exercise::name)
                .orElseGet(() -> new BilingualText(stored, stored));
    }

    /** The oldest first. */
    List<DiaryDayRow> days(CarePlanId plan, LocalDate from, LocalDate until) {
        Map<LocalDate, DiaryDayRow> days = new LinkedHashMap<>();
        Map<LocalDate, Map<UUID, DiaryMark>> marks = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT d.day, d.version, d.pain, d.new_symptom, d.remark,
                               m.prescription_id, m.exercise_id, m.exercise_name, m.planned, m.done, m.times
                        FROM care_plan_diary_day d
                            LEFT JOIN care_plan_diary_mark m ON m.care_plan_id = d.care_plan_id AND m.day = d.day
                        WHERE d.care_plan_id = :plan AND d.day BETWEEN :from AND :until
                        ORDER BY d.day
                        """)
                .param("plan", plan.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    LocalDate date = row.getObject("day", LocalDate.class);
                    days.put(date, day(row));
                    UUID prescription = row.getObject("prescription_id", UUID.class);
                    if (prescription != null) {
                        marks.computeIfAbsent(date, each -> new HashMap<>())
                                .put(prescription, mark(row));
                    }
                });
        return days.values().stream()
                .map(day ->
                        new DiaryDayRow(
                                day.date(),
                                day.version(),
                                day.pain(),
                                day.newSymptom(),
                                day.remark(),
                                marks.getOrDefault(day.date(), Map.of())))
                .toList();
    }

    private static DiaryDayRow day(ResultSet row) throws SQLException {
        return new DiaryDayRow(
                row.getObject("day", LocalDate.class),
                row.getLong("version"),
                row.getObject("pain", Integer.class),
                row.getBoolean("new_symptom"),
                row.getString("remark"),
                Map.of());
    }

    private static DiaryMark mark(ResultSet row) throws SQLException {
        return new DiaryMark(
                new ExerciseId(row.getString("exercise_id")),
                row.getString("exercise_name"),
                row.getInt("planned"),
                row.getBoolean("done"),
                row.getObject("times", Integer.class));
    }

    /** The oldest first. */
    List<Change> changes(CarePlanId plan) {
        return jdbc.sql(
                        """
                        SELECT changed_at, kind, print_version, prescription_id, exercise_id, exercise_name, times_per_day, daily,
                               times_before
                        FROM care_plan_change WHERE care_plan_id = :plan ORDER BY changed_at, id
                        """)
                .param("plan", plan.value())
                .query((row, index) -> change(row))
                .list();
    }

    private Change change(ResultSet row) throws SQLException {
        UUID prescription = row.getObject("prescription_id", UUID.class);
        return new Change(
                LocalDate.ofInstant(row.getTimestamp("changed_at").toInstant(), clock.getZone()),
                Kind.valueOf(row.getString("kind")),
                row.getInt("print_version"),
                prescription == null
                        ? null
                        : new About(
                                prescription,
                                new ExerciseId(row.getString("exercise_id")),
                                row.getString("exercise_name"),
                                row.getInt("times_per_day"),
                                row.getBoolean("daily"),
                                row.getObject("times_before", Integer.class)));
    }

    /**
     * How often it was to be done on that day, by the first change of its dosage on that day or
     * after it; empty: as now, or not known any more. On the day of a change itself the patient
     * still had the paper of before.
     */
    static Optional<Integer> timesOn(List<Change> changes, UUID prescription, LocalDate day) {
        return changes.stream()
                .filter(change -> change.kind() == Kind.DOSAGE && !change.day().isBefore(day))
                .map(Change::about)
                .filter(about -> about.prescription().equals(prescription))
                .findFirst()
                .flatMap(about -> Optional.ofNullable(about.timesBefore()));
    }

    /** The day on which each prescription got its present dosage, as far as it ever changed. */
    static Map<UUID, LocalDate> dosedOn(List<Change> changes) {
        Map<UUID, LocalDate> days = new HashMap<>();
        for (Change change : changes) {
            if (change.kind() == Kind.DOSAGE) {
                days.put(change.about().prescription(), change.day());
            }
        }
        return days;
    }

    /** As it is stored. */
    record Change(LocalDate day, Kind kind, int printVersion, @Nullable About aboutOrNull) {
        About about() {
            return Objects.requireNonNull(aboutOrNull);
        }
    }

    /**
     * The prescription that a change is about.
     *
     * @param timesBefore how often before its dosage changed; null: unknown, or it did not change
     */
    record About(
            UUID prescription,
            ExerciseId exercise,
            String name,
            int timesPerDay,
            boolean daily,
            @Nullable Integer timesBefore) {}

    /**
     * A row with the days on which it was to be done.
     *
     * @param wasPlanned false: it never was to be done, only a mark tells of it
     */
    record Known(
            DiaryRow row,
            boolean daily,
            LocalDate from,
            @Nullable LocalDate until,
            boolean wasPlanned) {
        Planned planned() {
            return new Planned(row.prescription().value(), row.planned(), daily, from, until);
        }

        /** In these days it was to be done, or it was noted. */
        boolean isShown(LocalDate first, LocalDate last, List<DiaryDayRow> days) {
            boolean overlaps =
                    wasPlanned && !from.isAfter(last) && (until == null || !until.isBefore(first));
            return overlaps
                    || days.stream()
                            .anyMatch(day -> day.marks().containsKey(row.prescription().value()));
        }
    }
}
