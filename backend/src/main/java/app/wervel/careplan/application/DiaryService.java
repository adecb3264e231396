package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.DiaryDay;
import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.DiaryDayData.MarkData;
import app.wervel.episode.EpisodeId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.redflag.RescreeningSource;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the diary that a patient brought back, and how exercises went when the practitioner saw
 * them.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:write')")
public class DiaryService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** Eight weeks: more than any sheet of paper holds. */
    static final int MOST_DAYS = 56;

    private final CarePlans plans;
    private final DiaryDays diary;
    private final DiaryReader reader;
    private final RescreeningService rescreening;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    DiaryService(
            CarePlans plans,
            DiaryDays diary,
            DiaryReader reader,
            RescreeningService rescreening,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.plans = plans;
        this.diary = diary;
        this.reader = reader;
        this.rescreening = rescreening;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Writes these days, all or none.
     *
     * @return the diary from the first to the last of them
     * @throws NotFound when there is no such plan
     * @throws DomainRuleViolation {@code diary.plan-never-started}
     * @throws InvalidInput on {@code days}: {@code text.required}, {@code diary.too-many-days}; on
     *     {@code days[0].date}: {@code text.required}, {@code diary.date-in-future}, {@code
     *     diary.date-before-plan}, {@code diary.day-twice}; on {@code days[0].pain}: {@code
     *     diary.pain-out-of-range}; on {@code days[0].remark}; on {@code
     *     days[0].marks[0].prescription}: {@code text.required}, {@code
     *     diary.prescription-unknown}, {@code diary.prescription-twice}; on {@code
     *     days[0].marks[0].done}: {@code text.required}; on {@code days[0].marks[0].times}: {@code
     *     diary.times-out-of-range}
     * @throws StaleVersion when somebody else wrote one of these days since it was read
     */
    public DiaryDetails save(CarePlanId id, List<DiaryDayData> days) {
        CarePlan plan = find(id);
        LocalDate earliest = reader.earliest(plan);
        checkNumber(days);
        checkDates(days, earliest);
        List<LocalDate> dates = days.stream().map(DiaryService::date).toList();
        LocalDate first = dates.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = dates.stream().max(LocalDate::compareTo).orElseThrow();
        Map<UUID, DiaryRow> rows =
                reader.rows(plan, first, last).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.prescription().value(), Function.identity()));
        Map<LocalDate, DiaryDay> stored =
                diary.of(id.value(), dates).stream()
                        .collect(Collectors.toMap(DiaryDay::day, Function.identity()));
        List<Map<UUID, DiaryMark>> marks = check(days, rows, stored, reader.changes(id));
        List<DiaryDay> written = new ArrayList<>();
        List<DiaryDay> news = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DiaryDayData data = days.get(i);
            DiaryDay before = stored.get(date(data));
            boolean isNew =
                    Boolean.TRUE.equals(data.newSymptom())
                            && (before == null || !before.newSymptom());
            DiaryDay day = current(id, data, before);
            day.write(
                    data.pain(),
                    Boolean.TRUE.equals(data.newSymptom()),
                    data.remark(),
                    marks.get(i));
            written.add(day);
            if (isNew) {
                news.add(day);
            }
        }
        store(written);
        news.forEach(day -> rescreen(plan, day));
        accessLog.record(
                Access.changed(
                        "ExerciseDiary",
                        id.value(),
                        plan.patient().value(),
                        "marks",
                        "pain",
                        "remarks"));
        return reader.details(plan, first, last);
    }

    /** New tingling, numbness or loss of strength asks for a new screening (rule R-NEW-1). */
    private void rescreen(CarePlan plan, DiaryDay day) {
        String on = day.day().format(DAY);
        String remark = day.remark();
        rescreening.require(
                plan.episode(),
                plan.patient(),
                RescreeningSource.DIARY,
                remark == null ? on : on + ": " + remark);
    }

    private static void checkNumber(List<DiaryDayData> days) {
        if (days.isEmpty()) {
            throw new InvalidInput("days", "text.required");
        }
        if (days.size() > MOST_DAYS) {
            throw new InvalidInput("days", "diary.too-many-days");
        }
    }

    private void checkDates(List<DiaryDayData> days, LocalDate earliest) {
        var checks = new FieldChecks();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            String field = "days[%d].date".formatted(i);
            if (date == null) {
                checks.require(false, field, "text.required");
            } else {
                checks.check(field, () -> requirePossible(date, earliest));
                checks.require(seen.add(date), field, "diary.day-twice");
            }
        }
        checks.throwIfAny();
    }

    private LocalDate requirePossible(LocalDate date, LocalDate earliest) {
        if (date.isAfter(reader.today())) {
            throw new InvalidValue("diary.date-in-future");
        }
        if (date.isBefore(earliest)) {
            throw new InvalidValue("diary.date-before-plan");
        }
        return date;
    }

    private static LocalDate date(DiaryDayData day) {
        return Objects.requireNonNull(day.date());
    }

    /** The marks of each day, once everything of every day has been found right. */
    private static List<Map<UUID, DiaryMark>> check(
            List<DiaryDayData> days,
            Map<UUID, DiaryRow> rows,
            Map<LocalDate, DiaryDay> stored,
            List<DiaryReader.Change> changes) {
        var checks = new FieldChecks();
        List<Map<UUID, DiaryMark>> all = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DiaryDayData day = days.get(i);
            String field = "days[%d].".formatted(i);
            day.checkTexts(checks, field);
            DiaryDay before = stored.get(date(day));
            all.add(
                    marks(
                            checks,
                            field,
                            day,
                            rows,
                            before == null ? Map.of() : before.marks(),
                            changes));
        }
        checks.throwIfAny();
        return all;
    }

    private static Map<UUID, DiaryMark> marks(
            FieldChecks checks,
            String field,
            DiaryDayData day,
            Map<UUID, DiaryRow> rows,
            Map<UUID, DiaryMark> before,
            List<DiaryReader.Change> changes) {
        Map<UUID, DiaryMark> marks = new HashMap<>();
        List<@Nullable MarkData> given = day.marksOrNone();
        for (int i = 0; i < given.size(); i++) {
            MarkData data = given.get(i);
            String name = "%smarks[%d].".formatted(field, i);
            UUID prescription = data == null ? null : data.prescription();
            Boolean done = data == null ? null : data.done();
            checks.require(prescription != null, name + "prescription", "text.required");
            checks.require(done != null, name + "done", "text.required");
            if (data != null && prescription != null && done != null) {
                DiaryRow row = rows.get(prescription);
                checks.require(row != null, name + "prescription", "diary.prescription-unknown");
                checks.require(
                        !marks.containsKey(prescription),
                        name + "prescription",
                        "diary.prescription-twice");
                if (row != null) {
                    int planned =
                            DiaryReader.timesOn(changes, prescription, date(day))
                                    .orElse(row.planned());
                    DiaryMark mark =
                            checks.check(
                                    name + "times",
                                    () ->
                                            mark(
                                                    row,
                                                    planned,
                                                    before.get(prescription),
                                                    done,
                                                    data.times()));
                    if (mark != null) {
                        marks.put(prescription, mark);
                    }
                }
            }
        }
        return marks;
    }

    /** What was planned stays as it was when the day was first noted. */
    private static DiaryMark mark(
            DiaryRow row,
            int planned,
            @Nullable DiaryMark before,
            boolean done,
            @Nullable Integer times) {
        return before == null
                ? new DiaryMark(row.exercise(), row.name().nl(), planned, done, times)
                : new DiaryMark(
                        before.exercise(), before.exerciseName(), before.planned(), done, times);
    }

    private static DiaryDay current(CarePlanId plan, DiaryDayData data, @Nullable DiaryDay stored) {
        Long expected = data.version();
        if (stored == null) {
            if (expected != null) {
                throw new StaleVersion("DiaryDay", expected, -1);
            }
            return new DiaryDay(plan, date(data));
        }
        stored.requireVersion(expected == null ? -1 : expected);
        return stored;
    }

    /** Two people who save the same day at the same moment: the second is told here. */
    private void store(List<DiaryDay> days) {
        try {
            diary.saveAllAndFlush(days);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            throw (StaleVersion) new StaleVersion("DiaryDay", -1, 0).initCause(overtaken);
        }
    }

    /**
     * Notes how an exercise went when the practitioner saw it. The last word on a day counts.
     *
     * @param day null: today
     * @param managed null: takes the note back
     * @throws NotFound when the plan has no such prescription
     * @throws InvalidInput {@code diary.date-in-future}, {@code diary.date-before-plan} on {@code
     *     date}
     * @throws DomainRuleViolation {@code diary.plan-never-started}
     */
    public void noteSession(
            CarePlanId id,
            PrescriptionId prescription,
            @Nullable LocalDate day,
            @Nullable Boolean managed) {
        CarePlan plan = find(id);
        LocalDate earliest = reader.earliest(plan);
        LocalDate noted = day == null ? reader.today() : day;
        var checks = new FieldChecks();
        checks.check("date", () -> requirePossible(noted, earliest));
        checks.throwIfAny();
        store(plan, prescription, noted, managed);
        accessLog.record(
                Access.changed(
                        "ExerciseDiary", id.value(), plan.patient().value(), "sessionNotes"));
    }

    /**
     * As {@link #noteSession}, for what the note of an encounter tells. What the plans of the
     * episode do not have any more, or did not have on that day, is left out.
     *
     * @param managed by prescription; null: takes the note back
     */
    public void noteSessions(
            EpisodeId episode, LocalDate day, Map<UUID, @Nullable Boolean> managed) {
        List<UUID> ids =
                jdbc.sql("SELECT id FROM care_plan WHERE episode_id = :episode ORDER BY id")
                        .param("episode", episode.value())
                        .query((row, index) -> row.getObject("id", UUID.class))
                        .list();
        for (UUID id : ids) {
            CarePlan plan = find(new CarePlanId(id));
            boolean started =
                    plan.firstActivatedAt().isPresent() && !day.isBefore(reader.earliest(plan));
            List<PrescriptionId> told =
                    plan.prescriptions().stream()
                            .map(Prescription::id)
                            .filter(each -> managed.containsKey(each.value()))
                            .toList();
            if (started && !told.isEmpty()) {
                told.forEach(each -> store(plan, each, day, managed.get(each.value())));
                accessLog.record(
                        Access.changed(
                                "ExerciseDiary", id, plan.patient().value(), "sessionNotes"));
            }
        }
    }

    private void store(
            CarePlan plan,
            PrescriptionId prescription,
            LocalDate noted,
            @Nullable Boolean managed) {
        CarePlanId id = plan.id();
        var exercise = plan.prescription(prescription).exercise();
        if (managed == null) {
            jdbc.sql(
                            """
                            DELETE FROM care_plan_session_note
                            WHERE care_plan_id = :plan AND prescription_id = :prescription AND day = :day
                            """)
                    .param("plan", id.value())
                    .param("prescription", prescription.value())
                    .param("day", noted)
                    .update();
        } else {
            LoggedInUser user = currentUser.get();
            jdbc.sql(
                            """
                            INSERT INTO care_plan_session_note
                                (care_plan_id, prescription_id, day, exercise_id, managed, noted_by, noted_by_name, noted_at)
                            VALUES (:plan, :prescription, :day, :exercise, :managed, :by, :name, :at)
                            ON CONFLICT (care_plan_id, prescription_id, day) DO UPDATE
                                SET managed = excluded.managed, noted_by = excluded.noted_by,
                                    noted_by_name = excluded.noted_by_name, noted_at = excluded.noted_at
                            """)
                    .param("plan", id.value())
                    .param("prescription", prescription.value())
                    .param("day", noted)
                    .param("exercise", exercise.value())
                    .param("managed", managed)
                    .param("by", user.id().value())
                    .param("name", user.displayName())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private CarePlan find(CarePlanId id) {
        return plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
    }
}
