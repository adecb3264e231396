package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Confirmation;
import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseSetId;
import app.wervel.exercise.PrecautionCheck;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.exercise.application.ExerciseSetQueries;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.PatientId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and starts care plans.
 *
 * <p>Each command takes the version on which the user made the change, and is refused with {@link
 * StaleVersion} when somebody changed any part of the plan since. A command without a version acts
 * on the plan as it is. Each answers the whole plan as it became.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:write')")
public class CarePlanService {
    private static final String ALL_PHASES = "all";

    private final CarePlans plans;
    private final EpisodeQueries episodes;
    private final CarePlanEdits edits;
    private final RedFlagQueries redFlags;
    private final RescreeningQueries rescreenings;
    private final IntakeQueries intakes;
    private final ExerciseLibrary library;
    private final ExerciseSetQueries sets;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;

    CarePlanService(
            CarePlans plans,
            EpisodeQueries episodes,
            CarePlanEdits edits,
            RedFlagQueries redFlags,
            RescreeningQueries rescreenings,
            IntakeQueries intakes,
            ExerciseLibrary library,
            ExerciseSetQueries sets,
            CurrentUser currentUser,
            AccessLog accessLog) {
        this.plans = plans;
        this.episodes = episodes;
        this.edits = edits;
        this.redFlags = redFlags;
        this.rescreenings = rescreenings;
        this.intakes = intakes;
        this.library = library;
        this.sets = sets;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
    }

    /**
     * Drafts a plan for an open episode.
     *
     * @param goals may be empty: they can be agreed on later, but before activation
     * @throws NotFound when there is no such episode
     * @throws DomainRuleViolation {@code episode.closed}, {@code careplan.too-many-goals}
     * @throws InvalidInput on {@code goals[0].statement} and so on
     */
    public CarePlanDetails draft(EpisodeId episode, List<GoalData> goals) {
        checkGoals(goals);
        EpisodeDetails details = episodes.get(episode);
        if (details.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
        var plan = new CarePlan(episode, details.patient());
        plan.replaceGoals(goals.stream().map(goal -> goal.goal(GoalId.next())).toList());
        var saved = plans.saveAndFlush(plan);
        accessLog.record(Access.created("CarePlan", saved.id().value(), saved.patient().value()));
        return edits.details(saved);
    }

    /**
     * @throws InvalidInput on {@code statement} and so on
     * @throws DomainRuleViolation {@code careplan.too-many-goals}, {@code careplan.ended}
     */
    public CarePlanDetails addGoal(CarePlanId id, @Nullable Long expectedVersion, GoalData data) {
        checkGoal(data);
        return change(id, expectedVersion, "goals", plan -> plan.addGoal(data.goal(GoalId.next())));
    }

    /**
     * @throws NotFound when the plan has no such goal
     * @throws InvalidInput on {@code statement} and so on
     */
    public CarePlanDetails changeGoal(
            CarePlanId id, @Nullable Long expectedVersion, GoalId goal, GoalData data) {
        checkGoal(data);
        return change(id, expectedVersion, "goals", plan -> plan.changeGoal(data.goal(goal)));
    }

    /**
     * @throws NotFound when the plan has no such goal
     * @throws DomainRuleViolation {@code careplan.no-goals} when it is the last one of an active
     *     plan
     */
    public CarePlanDetails removeGoal(CarePlanId id, @Nullable Long expectedVersion, GoalId goal) {
        return change(id, expectedVersion, "goals", plan -> plan.removeGoal(goal));
    }

    /**
     * Puts these goals in the place of all goals. One that comes with the id of a goal of this plan
     * stays that goal.
     *
     * @throws InvalidInput on {@code goals[0].statement} and so on
     * @throws DomainRuleViolation {@code careplan.too-many-goals}, {@code careplan.ended}; {@code
     *     careplan.no-goals} when an active plan would be left without
     */
    public CarePlanDetails changeGoals(
            CarePlanId id, @Nullable Long expectedVersion, List<GoalData> goals) {
        checkGoals(goals);
        return change(
                id, expectedVersion, "goals", plan -> plan.replaceGoals(withKnownIds(plan, goals)));
    }

    private static List<Goal> withKnownIds(CarePlan plan, List<GoalData> goals) {
        Set<GoalId> known =
                plan.goals().stream().map(Goal::id).collect(Collectors.toCollection(HashSet::new));
        List<Goal> withIds = new ArrayList<>();
        for (GoalData data : goals) {
            GoalId given = data.id() == null ? null : new GoalId(data.id());
            // An id that comes twice names the first of the two.
            withIds.add(data.goal(given != null && known.remove(given) ? given : GoalId.next()));
        }
        return withIds;
    }

    private static void checkGoal(GoalData data) {
        var checks = new FieldChecks();
        data.check(checks, "");
        checks.throwIfAny();
    }

    private static void checkGoals(List<GoalData> goals) {
        var checks = new FieldChecks();
        for (int i = 0; i < goals.size(); i++) {
            goals.get(i).check(checks, "goals[%d].".formatted(i));
        }
        checks.throwIfAny();
    }

    /**
     * Puts an exercise at the end of the plan.
     *
     * @throws InvalidInput {@code exercise.unknown}, {@code exercise.retired} on {@code exercise},
     *     {@code careplan.phase-unknown} on {@code phase}; on {@code side}, {@code note}, {@code
     *     period.until}, {@code dosage.sets} and so on
     * @throws DomainRuleViolation {@code careplan.too-many-prescriptions}, {@code careplan.ended};
     *     in an active plan {@code careplan.unconfirmed-precautions} with the tags
     */
    public CarePlanDetails prescribe(
            CarePlanId id, @Nullable Long expectedVersion, PrescriptionData data) {
        Exercise exercise = exercise(data.exercise());
        Dosage ownDosage = exercise.dosage(ExerciseLanguage.orDutch(me().language()));
        var checked = Checked.of(data.side(), data.dosage(), data.note(), data.period());
        Optional<PhaseId> phase = phase(data.phase());
        PeriodData period = checked.period().orElse(PeriodData.OPEN);
        var prescription =
                new Prescription(
                        PrescriptionId.next(),
                        exercise.id(),
                        checked.side().orElse(ownDosage.perSide() ? Side.BOTH : Side.NONE),
                        checked.dosage().orElse(ownDosage),
                        data.note(),
                        period.from(),
                        period.until(),
                        phase.orElse(null));
        return edits.change(
                id,
                expectedVersion,
                "prescriptions",
                (plan, precautions) ->
                        mindingPhase(() ->
                                plan.prescribe(
                                        prescription,
                                        library.current()
                                                .precautionCheck()
                                                .hits(precautions, exercise))));
    }

    /**
     * Puts the exercises of a set at the end of the plan, in the set's order and with its dosages:
     * all or nothing. Those that the plan holds already, and retired ones, are left out and told.
     *
     * @throws NotFound when there is no such plan, or no such set (any more)
     * @throws DomainRuleViolation {@code careplan.too-many-prescriptions}, {@code careplan.ended};
     *     in an active plan {@code careplan.unconfirmed-precautions} with the tags
     */
    public SetApplied applySet(CarePlanId id, @Nullable Long expectedVersion, ExerciseSetId setId) {
        ExerciseSetRow set = sets.get(setId);
        List<Exercise> added = new ArrayList<>();
        List<Exercise> there = new ArrayList<>();
        List<Exercise> retired = new ArrayList<>();
        CarePlanDetails after =
                edits.change(
                        id,
                        expectedVersion,
                        "prescriptions",
                        (plan, precautions) -> {
                            List<Prescription> prescriptions = new ArrayList<>();
                            for (ExerciseSetRow.Entry entry : set.exercises()) {
                                Exercise exercise = entry.exercise();
                                if (holds(plan, exercise)) {
                                    there.add(exercise);
                                } else if (!exercise.isOffered()) {
                                    retired.add(exercise);
                                } else {
                                    added.add(exercise);
                                    prescriptions.add(prescription(entry));
                                }
                            }
                            plan.prescribeAll(prescriptions, hits(precautions, added));
                        });
        return new SetApplied(after, set.name(), added, there, retired);
    }

    private static boolean holds(CarePlan plan, Exercise exercise) {
        return plan.prescriptions().stream()
                .anyMatch(each -> each.exercise().equals(exercise.id()));
    }

    private static Prescription prescription(ExerciseSetRow.Entry entry) {
        return new Prescription(
                PrescriptionId.next(),
                entry.exercise().id(),
                entry.dosage().perSide() ? Side.BOTH : Side.NONE,
                entry.dosage(),
                null);
    }

    private List<PrecautionTag> hits(List<String> precautions, List<Exercise> exercises) {
        PrecautionCheck check = library.current().precautionCheck();
        return exercises.stream()
                .flatMap(exercise -> check.hits(precautions, exercise).stream())
                .distinct()
                .toList();
    }

    private Exercise exercise(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new InvalidInput("exercise", "text.required");
        }
        Exercise exercise =
                findExercise(key)
                        .orElseThrow(() -> new InvalidInput("exercise", "exercise.unknown"));
        if (!exercise.isOffered()) {
            throw new InvalidInput("exercise", "exercise.retired");
        }
        return exercise;
    }

    private static Optional<PhaseId> phase(@Nullable String id) {
        if (id == null || id.isBlank() || id.equals(ALL_PHASES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PhaseId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            throw unknownPhase(noId);
        }
    }

    private static InvalidInput unknownPhase(IllegalArgumentException cause) {
        return (InvalidInput) new InvalidInput("phase", "careplan.phase-unknown").initCause(cause);
    }

    /** An exercise is prescribed for a phase of its own plan only. */
    private static void mindingPhase(Runnable command) {
        try {
            command.run();
        } catch (InvalidValue refused) {
            throw unknownPhase(refused);
        }
    }

    private Optional<Exercise> findExercise(String key) {
        try {
            return library.current().find(new ExerciseId(key));
        } catch (InvalidValue noKey) {
            return Optional.empty();
        }
    }

    /**
     * Changes side, dosage, note, period or place of a prescription.
     *
     * @throws NotFound when the plan has no such prescription
     * @throws InvalidInput on {@code side}, {@code note}, {@code period.until}, {@code dosage.sets}
     *     and so on, {@code position}
     */
    public CarePlanDetails changePrescription(
            CarePlanId id,
            @Nullable Long expectedVersion,
            PrescriptionId prescription,
            PrescriptionChange data) {
        var checked = Checked.of(data.side(), data.dosage(), data.note(), data.period());
        Optional<PhaseId> phase = phase(data.phase());
        return change(
                id,
                expectedVersion,
                "prescriptions",
                plan -> {
                    var before = plan.prescription(prescription);
                    PeriodData period = checked.period().orElseGet(() -> PeriodData.of(before));
                    var changed =
                            new Prescription(
                                    before.id(),
                                    before.exercise(),
                                    checked.side().orElse(before.side()),
                                    checked.dosage().orElse(before.dosage()),
                                    data.note() == null ? before.note() : data.note(),
                                    period.from(),
                                    period.until(),
                                    data.phase() == null ? before.phase() : phase.orElse(null));
                    mindingPhase(() -> plan.changePrescription(changed));
                    if (data.position() != null) {
                        move(plan, prescription, data.position());
                    }
                });
    }

    /**
     * @param position its new place, from 1; the others close the gap
     * @throws NotFound when the plan has no such prescription
     * @throws InvalidInput {@code careplan.position-out-of-range} on {@code position}
     */
    public CarePlanDetails move(
            CarePlanId id,
            @Nullable Long expectedVersion,
            PrescriptionId prescription,
            int position) {
        return change(
                id, expectedVersion, "prescriptions", plan -> move(plan, prescription, position));
    }

    private static void move(CarePlan plan, PrescriptionId prescription, int position) {
        try {
            plan.move(prescription, position);
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput("position", refused.code()).initCause(refused);
        }
    }

    /**
     * @throws NotFound when the plan has no such prescription
     */
    public CarePlanDetails remove(
            CarePlanId id, @Nullable Long expectedVersion, PrescriptionId prescription) {
        return change(id, expectedVersion, "prescriptions", plan -> plan.remove(prescription));
    }

    /**
     * Records that the current user looked at a precaution and goes on. Once per plan and tag.
     *
     * @param reason required for a stop tag
     * @throws InvalidInput {@code careplan.tag-unknown} on {@code tag}; on {@code reason}
     * @throws DomainRuleViolation {@code careplan.reason-required}
     * @throws Conflict {@code careplan.confirmed-already}
     */
    public CarePlanDetails confirm(
            CarePlanId id, @Nullable Long expectedVersion, String tag, @Nullable String reason) {
        PrecautionTag known =
                library.current()
                        .findTag(tag)
                        .orElseThrow(() -> new InvalidInput("tag", "careplan.tag-unknown"));
        var checks = new FieldChecks();
        String checkedReason =
                checks.<@Nullable String>check(
                        "reason", () -> Texts.optional(reason, Confirmation.LONGEST_REASON));
        checks.throwIfAny();
        LoggedInUser user = me();
        var confirmation =
                new Confirmation(
                        known.id(), checkedReason, user.id(), user.displayName(), edits.now());
        return change(
                id, expectedVersion, "confirmations", plan -> plan.confirm(known, confirmation));
    }

    /**
     * The patient starts with the plan.
     *
     * @throws DomainRuleViolation {@code careplan.not-a-draft}, {@code careplan.no-goals}, {@code
     *     careplan.unconfirmed-precautions} with the tags, {@code careplan.open-alarm} with what is
     *     open, {@code redflag.rescreening-required}, {@code careplan.draft-alarm} over an intake
     *     that nobody concluded although it asks for a doctor today
     */
    public CarePlanDetails activate(CarePlanId id, @Nullable Long expectedVersion) {
        return edits.change(
                id,
                expectedVersion,
                "status",
                (plan, precautions) -> {
                    var current = library.current();
                    var exercises =
                            plan.prescriptions().stream()
                                    .map(each -> current.get(each.exercise()))
                                    .toList();
                    var toConfirm = current.precautionCheck().toConfirm(precautions, exercises);
                    plan.activate(toConfirm, openAlarms(plan.patient()), me().id(), edits.now());
                    rescreenings.requireNoneOpen(plan.patient());
                    requireNoDraftAlarm(plan.patient());
                });
    }

    /** An alarm that nobody concluded is not passed by beginning another intake. */
    private void requireNoDraftAlarm(PatientId patient) {
        if (!intakes.draftAlarms(patient).isEmpty()) {
            throw new DomainRuleViolation("careplan.draft-alarm");
        }
    }

    /** How urgent what lets no plan start is, the most urgent first. */
    private List<String> openAlarms(PatientId patient) {
        return redFlags.blocking(patient).stream().map(RedFlagRow::urgencyId).distinct().toList();
    }

    /**
     * Takes an active plan back to a draft.
     *
     * @throws DomainRuleViolation {@code careplan.not-active}
     */
    public CarePlanDetails revise(CarePlanId id, @Nullable Long expectedVersion) {
        return change(id, expectedVersion, "status", CarePlan::revise);
    }

    /**
     * @throws DomainRuleViolation {@code careplan.not-active}
     */
    public CarePlanDetails end(CarePlanId id, @Nullable Long expectedVersion) {
        return change(id, expectedVersion, "status", CarePlan::end);
    }

    /**
     * Ends a plan with its episode; a draft too.
     *
     * @throws DomainRuleViolation {@code careplan.ended}
     */
    public CarePlanDetails endWithEpisode(CarePlanId id) {
        return change(id, null, "status", CarePlan::endWithEpisode);
    }

    /**
     * The episode was closed by mistake: the plan is what it was before. Where an alarm or a new
     * screening is open by now, an active plan comes back as a draft: it starts again by {@link
     * #activate} alone.
     *
     * @throws DomainRuleViolation {@code careplan.not-ended}
     */
    public CarePlanDetails resume(CarePlanId id, CarePlanStatus before) {
        return change(id, null, "status", plan -> plan.resume(possible(before, plan)));
    }

    private CarePlanStatus possible(CarePlanStatus before, CarePlan plan) {
        boolean blocked =
                !redFlags.blocking(plan.patient()).isEmpty()
                        || !rescreenings.openOf(plan.patient()).isEmpty()
                        || !intakes.draftAlarms(plan.patient()).isEmpty();
        return blocked ? CarePlanStatus.DRAFT : before;
    }

    private CarePlanDetails change(
            CarePlanId id,
            @Nullable Long expectedVersion,
            String part,
            Consumer<CarePlan> command) {
        return edits.change(id, expectedVersion, part, (plan, precautions) -> command.accept(plan));
    }

    private LoggedInUser me() {
        return currentUser.get();
    }

    /** The typed values of a prescription, once every field has been found right. */
    private record Checked(
            Optional<Side> side, Optional<Dosage> dosage, Optional<PeriodData> period) {
        static Checked of(
                @Nullable String side,
                @Nullable DosageData dosage,
                @Nullable String note,
                @Nullable PeriodData period) {
            var checks = new FieldChecks();
            Side checkedSide =
                    checks.<@Nullable Side>check(
                            "side",
                            () -> side == null || side.isBlank() ? null : Side.fromId(side));
            checks.<@Nullable String>check(
                    "note", () -> Texts.optional(note, Prescription.LONGEST_NOTE));
            if (period != null) {
                period.check(checks, "period");
            }
            Dosage checkedDosage = null;
            try {
                checkedDosage = dosage == null ? null : dosage.toDosage("dosage");
            } catch (InvalidInput refused) {
                refused.errors()
                        .forEach(error -> checks.require(false, error.field(), error.code()));
            }
            checks.throwIfAny();
            return new Checked(
                    Optional.ofNullable(checkedSide),
                    Optional.ofNullable(checkedDosage),
                    Optional.ofNullable(period));
        }
    }
}
