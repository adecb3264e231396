package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.ProgressionProposal;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.Step;
import app.wervel.careplan.ProgressionProposal.StepDown;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionRule;
import app.wervel.careplan.ProgressionRule.DayNotes;
import app.wervel.careplan.ProgressionRule.Situation;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.ExerciseLibrary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the rule, with all that is known of a plan. Writes no access log; its callers do. */
@Component
class ProgressionReader {
    /** What is older says nothing of how it goes now. */
    static final int DAYS = 56;

    private final JdbcClient jdbc;
    private final DiaryReader diary;
    private final ExerciseLibrary library;

    ProgressionReader(JdbcClient jdbc, DiaryReader diary, ExerciseLibrary library) {
        this.jdbc = jdbc;
        this.diary = diary;
        this.library = library;
    }

    ProgressionDetails details(CarePlan plan) {
        ExerciseCatalogue exercises = library.current();
        LocalDate today = diary.today();
        List<DecisionRow> decisions = decisions(plan.id(), exercises);
        List<SessionNoteRow> notes = notes(plan.id(), today.minusDays(DAYS));
        Symptoms symptoms = symptoms(plan.id());
        List<ProposalRow> proposals =
                plan.status() == CarePlanStatus.ACTIVE
                        ? proposals(plan, exercises, today, notes, decisions, symptoms)
                        : List.of();
        return new ProgressionDetails(
                plan.id(),
                Objects.requireNonNull(plan.version()),
                ProgressionRule.newSymptoms(symptoms.days(), symptoms.decided()),
                proposals,
                notes,
                decisions,
                today);
    }

    private List<ProposalRow> proposals(
            CarePlan plan,
            ExerciseCatalogue exercises,
            LocalDate today,
            List<SessionNoteRow> notes,
            List<DecisionRow> decisions,
            Symptoms symptoms) {
        List<DiaryDayRow> days =
                diary.days(plan.id(), symptoms.since(today.minusDays(DAYS)), today);
        Map<UUID, LocalDate> after = DiaryReader.dosedOn(diary.changes(plan.id()));
        for (DecisionRow decision : decisions) {
            UUID prescription = decision.prescription();
            if (prescription != null) {
                after.merge(prescription, decision.lastDay(), ProgressionReader::later);
            }
        }
        Set<ExerciseId> prescribed =
                plan.prescriptions().stream()
                        .map(each -> each.exercise())
                        .collect(Collectors.toSet());
        List<ProposalRow> rows = new ArrayList<>();
        var now =
                plan.prescriptionsOn(today).stream()
                        .map(each -> each.id())
                        .collect(Collectors.toSet());
        var shown =
                PrescriptionRow.of(plan.prescriptions(), exercises).stream()
                        .filter(row -> now.contains(row.id()))
                        .toList();
        for (PrescriptionRow row : shown) {
            var situation =
                    new Situation(
                            row.dosage(),
                            unlessPrescribed(row.exercise().harder(), prescribed),
                            unlessPrescribed(row.exercise().easier(), prescribed),
                            notesOf(row.id(), days, notes),
                            after.get(row.id().value()),
                            symptoms.decided());
            rows.add(row(row, ProgressionRule.propose(situation), exercises));
        }
        return rows;
    }

    /**
     * Every day with a new symptom, however long ago and whatever became of the plan.
     *
     * @param decided those that were shown when somebody decided on them
     */
    private record Symptoms(List<DayNotes> days, Set<LocalDate> decided) {
        /** The days on which nobody decided yet are looked at, however old. */
        LocalDate since(LocalDate usual) {
            return ProgressionRule.newSymptoms(days, decided).stream()
                    .map(JudgedDay::day)
                    .filter(day -> day.isBefore(usual))
                    .findFirst()
                    .orElse(usual);
        }
    }

    private Symptoms symptoms(CarePlanId plan) {
        List<DayNotes> days = new ArrayList<>();
        Set<LocalDate> decided = new HashSet<>();
        jdbc.sql(
                        """
                        SELECT d.day, d.pain, EXISTS (
                            SELECT FROM care_plan_symptom_decided s JOIN care_plan_progression_decision p ON p.id = s.decision_id
                            WHERE p.care_plan_id = d.care_plan_id AND s.day = d.day) AS decided
                        FROM care_plan_diary_day d WHERE d.care_plan_id = :plan AND d.new_symptom ORDER BY d.day
                        """)
                .param("plan", plan.value())
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    Integer pain = row.getObject("pain", Integer.class);
                    days.add(new DayNotes(day, null, null, pain, true));
                    if (row.getBoolean("decided")) {
                        decided.add(day);
                    }
                });
        return new Symptoms(days, decided);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static @Nullable ExerciseId unlessPrescribed(
            @Nullable ExerciseId exercise, Set<ExerciseId> prescribed) {
        return exercise == null || prescribed.contains(exercise) ? null : exercise;
    }

    private static List<DayNotes> notesOf(
            PrescriptionId prescription, List<DiaryDayRow> days, List<SessionNoteRow> notes) {
        Map<LocalDate, Boolean> seen = new HashMap<>();
        notes.stream()
                .filter(note -> note.prescription().equals(prescription))
                .forEach(note -> seen.put(note.date(), note.managed()));
        Map<LocalDate, DiaryDayRow> noted = new HashMap<>();
        days.forEach(day -> noted.put(day.date(), day));
        Set<LocalDate> dates =
                Stream.concat(seen.keySet().stream(), noted.keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return dates.stream()
                .map(date -> notes(date, noted.get(date), seen.get(date), prescription))
                .toList();
    }

    private static DayNotes notes(
            LocalDate date,
            @Nullable DiaryDayRow day,
            @Nullable Boolean seen,
            PrescriptionId prescription) {
        DiaryMark mark = day == null ? null : day.marks().get(prescription.value());
        return new DayNotes(
                date, mark, seen, day == null ? null : day.pain(), day != null && day.newSymptom());
    }

    private static ProposalRow row(
            PrescriptionRow prescription,
            ProgressionProposal proposal,
            ExerciseCatalogue exercises) {
        Step step = step(proposal);
        Dosage dosage =
                step instanceof Step.Dose dose
                        ? dose.change().applyTo(prescription.dosage())
                        : null;
        Exercise other =
                step instanceof Step.OtherExercise another
                        ? exercises.get(another.exercise())
                        : null;
        return new ProposalRow(prescription, proposal, dosage, other);
    }

    static @Nullable Step step(ProgressionProposal proposal) {
        return switch (proposal) {
            case StepUp up -> up.step();
            case StepDown down -> down.step();
            default -> null;
        };
    }

    private List<SessionNoteRow> notes(CarePlanId plan, LocalDate since) {
        return jdbc.sql(
                        """
                        SELECT prescription_id, day, managed, noted_by_name FROM care_plan_session_note
                        WHERE care_plan_id = :plan AND day >= :since ORDER BY day DESC, noted_at DESC
                        """)
                .param("plan", plan.value())
                .param("since", since)
                .query((row, index) ->
                        new SessionNoteRow(
                                new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("managed"),
                                row.getString("noted_by_name")))
                .list();
    }

    private List<DecisionRow> decisions(CarePlanId plan, ExerciseCatalogue exercises) {
        return jdbc
                .sql(
                        """
                        SELECT id, prescription_id, exercise_id, proposal, decision, reason, dose_nl, dose_en,
                               other_exercise_id, last_day, decided_by_name, decided_at
                        FROM care_plan_progression_decision WHERE care_plan_id = :plan
                        """)
                .param("plan", plan.value())
                .query((row, index) -> decision(row, exercises))
                .list()
                .stream()
                .sorted(Comparator.comparing(DecisionRow::at).reversed())
                .toList();
    }

    private static DecisionRow decision(ResultSet row, ExerciseCatalogue exercises)
            throws SQLException {
        String dose = row.getString("dose_nl");
        return new DecisionRow(
                row.getObject("id", UUID.class),
                row.getObject("prescription_id", UUID.class),
                name(row.getString("exercise_id"), exercises),
                row.getString("proposal").toLowerCase(java.util.Locale.ROOT),
                ProgressionDecision.valueOf(row.getString("decision")),
                row.getString("reason"),
                dose == null ? null : new BilingualText(dose, row.getString("dose_en")),
                name(row.getString("other_exercise_id"), exercises),
                row.getObject("last_day", LocalDate.class),
                row.getString("decided_by_name"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable BilingualText name(
            @Nullable String exercise, ExerciseCatalogue exercises) {
        return exercise == null
                ? null
                : exercises
                        .find(new ExerciseId(exercise))
                        .map(Exercise::name)
                        .orElseGet(() -> new BilingualText(exercise, exercise));
    }
}
