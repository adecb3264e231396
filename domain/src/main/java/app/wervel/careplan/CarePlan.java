package app.wervel.careplan;

import app.wervel.episode.EpisodeId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What patient and practitioner agreed to do: goals, and exercises in the order of the handout.
 *
 * <p>The plan changes as a whole: goals, prescriptions and confirmations share its one version, so
 * that two people who edit it never overwrite each other. Goals, prescriptions and confirmations
 * are values; a change replaces one.
 */
@Entity
@Table(name = "care_plan")
public class CarePlan implements Versioned {
    public static final int MOST_GOALS = 10;

    /** What fits on a handout that somebody still reads. */
    public static final int MOST_PRESCRIPTIONS = 20;

    public static final int MOST_PHASES = 6;
    public static final int MOST_EVALUATIONS = 40;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CarePlanId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "episode_id"))
    private EpisodeId episode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private CarePlanStatus status = CarePlanStatus.DRAFT;

    /** Who started it with the patient last. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private @Nullable UserId responsible;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "current_phase_id"))
    private @Nullable PhaseId currentPhase;

    private int printVersion = 1;
    private @Nullable Instant activatedAt;
    private @Nullable Instant firstActivatedAt;

    @ElementCollection
    @CollectionTable(name = "care_plan_goal", joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<Goal> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "care_plan_prescription",
            joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<Prescription> prescriptions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "care_plan_confirmation",
            joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<Confirmation> confirmations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "care_plan_phase", joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<PlanPhase> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "care_plan_phase_move",
            joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<PhaseMove> phaseMoves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "care_plan_evaluation",
            joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<Evaluation> evaluations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "care_plan_goal_reading",
            joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    private List<GoalReading> readings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CarePlan() {}

    public CarePlan(EpisodeId episode, PatientId patient) {
        this.id = CarePlanId.next();
        this.episode = episode;
        this.patient = patient;
    }

    /**
     * @throws DomainRuleViolation {@code careplan.too-many-goals}, {@code careplan.ended}
     */
    public void addGoal(Goal goal) {
        requireRoomForGoals(goals.size() + 1);
        edit();
        goals.add(goal);
    }

    /**
     * Puts the goal in the place of the one with its id.
     *
     * @throws NotFound when the plan has no goal with that id
     * @throws DomainRuleViolation {@code careplan.goal-has-readings} for another instrument, when
     *     the goal was already followed by this one
     */
    public void changeGoal(Goal goal) {
        int index = indexOf(goal.id());
        if (goals.get(index).equals(goal)) {
            return;
        }
        requireReadingsStayTrue(goals.get(index), goal);
        edit();
        goals.set(index, goal);
    }

    /**
     * @throws DomainRuleViolation {@code careplan.no-goals} when it is the last one of an active
     *     plan
     */
    public void removeGoal(GoalId goal) {
        int index = indexOf(goal);
        requireGoalsLeft(goals.size() - 1);
        edit();
        goals.remove(index);
        forgetReadingsOfOthers();
    }

    /**
     * All goals at once, in this order.
     *
     * @throws DomainRuleViolation {@code careplan.too-many-goals}; {@code careplan.no-goals} when
     *     an active plan would be left without; {@code careplan.goal-has-readings}
     */
    public void replaceGoals(List<Goal> replacement) {
        requireRoomForGoals(replacement.size());
        requireGoalsLeft(replacement.size());
        if (goals.equals(replacement)) {
            return;
        }
        for (Goal goal : replacement) {
            goals.stream()
                    .filter(before -> before.id().equals(goal.id()))
                    .forEach(before -> requireReadingsStayTrue(before, goal));
        }
        edit();
        goals.clear();
        goals.addAll(replacement);
        forgetReadingsOfOthers();
    }

    private void requireReadingsStayTrue(Goal before, Goal after) {
        boolean followed = readings.stream().anyMatch(each -> each.goal().equals(before.id()));
        if (followed && before.instrument() != after.instrument()) {
            throw new DomainRuleViolation("careplan.goal-has-readings");
        }
    }

    private void forgetReadingsOfOthers() {
        Set<GoalId> left = new HashSet<>();
        goals.forEach(goal -> left.add(goal.id()));
        readings.removeIf(reading -> !left.contains(reading.goal()));
    }

    /**
     * How far a goal is. A second reading on one day takes the place of the first.
     *
     * @throws NotFound when the plan has no goal with that id
     * @throws InvalidValue {@code careplan.value-out-of-range}
     * @throws DomainRuleViolation {@code careplan.goal-not-measured} for a goal in words, {@code
     *     careplan.too-many-readings}, {@code careplan.ended}
     */
    public void record(GoalReading reading) {
        requireNotEnded();
        GoalMeasure instrument = goals.get(indexOf(reading.goal())).instrument();
        if (instrument == null) {
            throw new DomainRuleViolation("careplan.goal-not-measured");
        }
        instrument.accepted(reading.value());
        readings.removeIf(each -> isOf(each, reading.goal(), reading.on()));
        long known = readings.stream().filter(each -> each.goal().equals(reading.goal())).count();
        if (known >= GoalReading.MOST_PER_GOAL) {
            throw new DomainRuleViolation("careplan.too-many-readings");
        }
        readings.add(reading);
    }

    /**
     * @throws NotFound when there is no reading of that goal on that day
     */
    public void removeReading(GoalId goal, LocalDate on) {
        requireNotEnded();
        if (!readings.removeIf(each -> isOf(each, goal, on))) {
            throw new NotFound("reading");
        }
    }

    private static boolean isOf(GoalReading reading, GoalId goal, LocalDate on) {
        return reading.goal().equals(goal) && reading.on().equals(on);
    }

    private static void requireRoomForGoals(int size) {
        if (size > MOST_GOALS) {
            throw new DomainRuleViolation("careplan.too-many-goals");
        }
    }

    private void requireGoalsLeft(int size) {
        if (status == CarePlanStatus.ACTIVE && size == 0) {
            throw new DomainRuleViolation("careplan.no-goals");
        }
    }

    private int indexOf(GoalId goal) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).id().equals(goal)) {
                return i;
            }
        }
        throw new NotFound("goal");
    }

    /**
     * Puts an exercise at the end of the plan.
     *
     * @param hits the precautions of the patient that speak against the exercise
     * @throws DomainRuleViolation {@code careplan.too-many-prescriptions}, {@code careplan.ended};
     *     in an active plan, which the patient works with already, {@code
     *     careplan.unconfirmed-precautions} while a hit is not confirmed
     * @throws InvalidValue {@code careplan.phase-unknown}
     */
    public void prescribe(Prescription prescription, Collection<PrecautionTag> hits) {
        prescribeAll(List.of(prescription), hits);
    }

    /**
     * Puts exercises at the end of the plan, in this order; all of them or none. For the patient it
     * is one change.
     *
     * @param hits the precautions of the patient that speak against any of the exercises
     * @throws DomainRuleViolation as {@link #prescribe}
     */
    public void prescribeAll(List<Prescription> added, Collection<PrecautionTag> hits) {
        if (added.isEmpty()) {
            return;
        }
        if (prescriptions.size() + added.size() > MOST_PRESCRIPTIONS) {
            throw new DomainRuleViolation("careplan.too-many-prescriptions");
        }
        added.forEach(this::requireKnownPhase);
        if (status == CarePlanStatus.ACTIVE) {
            requireConfirmed(hits);
        }
        edit();
        prescriptions.addAll(added);
    }

    /**
     * Puts the prescription in the place of the one with its id. The exercise stays the same:
     * another exercise is another prescription.
     *
     * @throws NotFound when the plan has no prescription with that id
     * @throws IllegalArgumentException when it is about another exercise
     * @throws InvalidValue {@code careplan.phase-unknown}
     */
    public void changePrescription(Prescription prescription) {
        int index = indexOf(prescription.id());
        if (!prescriptions.get(index).exercise().equals(prescription.exercise())) {
            throw new IllegalArgumentException("A prescription keeps its exercise");
        }
        if (prescriptions.get(index).equals(prescription)) {
            return;
        }
        requireKnownPhase(prescription);
        edit();
        prescriptions.set(index, prescription);
    }

    /**
     * Moves a prescription; the others close the gap.
     *
     * @param position from 1
     * @throws NotFound when the plan has no prescription with that id
     * @throws InvalidValue {@code careplan.position-out-of-range}
     */
    public void move(PrescriptionId prescription, int position) {
        int from = indexOf(prescription);
        if (position < 1 || position > prescriptions.size()) {
            throw new InvalidValue("careplan.position-out-of-range");
        }
        if (position - 1 == from) {
            return;
        }
        edit();
        prescriptions.add(position - 1, prescriptions.remove(from));
    }

    /**
     * @throws NotFound when the plan has no prescription with that id
     */
    public void remove(PrescriptionId prescription) {
        int index = indexOf(prescription);
        edit();
        prescriptions.remove(index);
    }

    /**
     * @throws NotFound when the plan has no prescription with that id
     */
    public Prescription prescription(PrescriptionId prescription) {
        return prescriptions.get(indexOf(prescription));
    }

    private int indexOf(PrescriptionId prescription) {
        for (int i = 0; i < prescriptions.size(); i++) {
            if (prescriptions.get(i).id().equals(prescription)) {
                return i;
            }
        }
        throw new NotFound("prescription");
    }

    /**
     * Records that somebody looked at a precaution and goes on.
     *
     * @param tag the precaution that {@code confirmation} names
     * @throws DomainRuleViolation {@code careplan.reason-required} for a stop tag without a reason
     * @throws Conflict {@code careplan.confirmed-already}
     */
    public void confirm(PrecautionTag tag, Confirmation confirmation) {
        requireNotEnded();
        if (confirmedTags().contains(tag.id())) {
            throw new Conflict("careplan.confirmed-already");
        }
        if (tag.isStop() && confirmation.reason() == null) {
            throw new DomainRuleViolation("careplan.reason-required", List.of(tag.id()));
        }
        confirmations.add(confirmation);
    }

    /** The tags among these that nobody confirmed yet, in the same order. */
    public List<PrecautionTag> unconfirmed(Collection<PrecautionTag> tags) {
        Set<String> confirmed = confirmedTags();
        return tags.stream().filter(tag -> !confirmed.contains(tag.id())).toList();
    }

    private Set<String> confirmedTags() {
        Set<String> tags = new HashSet<>();
        confirmations.forEach(confirmation -> tags.add(confirmation.tag()));
        return tags;
    }

    private void requireConfirmed(Collection<PrecautionTag> tags) {
        List<PrecautionTag> open = unconfirmed(tags);
        if (!open.isEmpty()) {
            throw new DomainRuleViolation(
                    "careplan.unconfirmed-precautions",
                    open.stream().map(PrecautionTag::id).toList());
        }
    }

    /**
     * The patient starts, in the first phase where there are phases.
     *
     * @param toConfirm every precaution that meets this patient and these exercises, from {@link
     *     app.wervel.exercise.PrecautionCheck#toConfirm(Collection, Collection)}
     * @param openAlarms ids of the urgencies of red flags that let no plan start, see {@link
     *     app.wervel.redflag.RedFlag#blocksTreatment(java.time.LocalDate)}
     * @throws DomainRuleViolation {@code careplan.not-a-draft}, {@code careplan.no-goals}, {@code
     *     careplan.unconfirmed-precautions} with the tags, {@code careplan.open-alarm} with what is
     *     open
     */
    public void activate(
            Collection<PrecautionTag> toConfirm, List<String> openAlarms, UserId by, Instant at) {
        requireNotEnded();
        if (status != CarePlanStatus.DRAFT) {
            throw new DomainRuleViolation("careplan.not-a-draft");
        }
        if (goals.isEmpty()) {
            throw new DomainRuleViolation("careplan.no-goals");
        }
        requireConfirmed(toConfirm);
        if (!openAlarms.isEmpty()) {
            throw new DomainRuleViolation("careplan.open-alarm", openAlarms);
        }
        status = CarePlanStatus.ACTIVE;
        activatedAt = at;
        firstActivatedAt = firstActivatedAt == null ? at : firstActivatedAt;
        responsible = by;
        beginFirstPhase();
    }

    /**
     * Takes an active plan back to the drawing board. What is printed from now on has a new
     * version, and is a draft until it is activated again.
     *
     * @throws DomainRuleViolation {@code careplan.not-active}
     */
    public void revise() {
        requireActive();
        status = CarePlanStatus.DRAFT;
        printVersion++;
    }

    /**
     * @throws DomainRuleViolation {@code careplan.not-active}
     */
    public void end() {
        requireActive();
        status = CarePlanStatus.ENDED;
    }

    /**
     * Ends with its episode, whether it was followed or still a draft.
     *
     * @throws DomainRuleViolation {@code careplan.ended}
     */
    public void endWithEpisode() {
        requireNotEnded();
        status = CarePlanStatus.ENDED;
    }

    /**
     * The episode was closed by mistake: the plan is what it was before.
     *
     * @param before {@link CarePlanStatus#ACTIVE} or {@link CarePlanStatus#DRAFT}
     * @throws DomainRuleViolation {@code careplan.not-ended}
     */
    public void resume(CarePlanStatus before) {
        if (status != CarePlanStatus.ENDED) {
            throw new DomainRuleViolation("careplan.not-ended");
        }
        status = before;
    }

    private void requireActive() {
        if (status != CarePlanStatus.ACTIVE) {
            throw new DomainRuleViolation("careplan.not-active");
        }
    }

    private void requireNotEnded() {
        if (status == CarePlanStatus.ENDED) {
            throw new DomainRuleViolation("careplan.ended");
        }
    }

    /**
     * Puts a phase after the others.
     *
     * @throws DomainRuleViolation {@code careplan.too-many-phases}, {@code careplan.ended}
     */
    public void addPhase(PlanPhase phase) {
        requireNotEnded();
        if (phases.size() >= MOST_PHASES) {
            throw new DomainRuleViolation("careplan.too-many-phases");
        }
        phases.add(phase);
        if (status == CarePlanStatus.ACTIVE) {
            beginFirstPhase();
        }
    }

    private void beginFirstPhase() {
        if (currentPhase == null && !phases.isEmpty()) {
            currentPhase = phases.getFirst().id();
        }
    }

    /**
     * Puts the phase in the place of the one with its id.
     *
     * @throws NotFound when the plan has no phase with that id
     */
    public void changePhase(PlanPhase phase) {
        requireNotEnded();
        phases.set(indexOf(phase.id()), phase);
    }

    /**
     * @param position from 1
     * @throws NotFound when the plan has no phase with that id
     * @throws InvalidValue {@code careplan.position-out-of-range}
     */
    public void movePhase(PhaseId phase, int position) {
        requireNotEnded();
        int from = indexOf(phase);
        if (position < 1 || position > phases.size()) {
            throw new InvalidValue("careplan.position-out-of-range");
        }
        phases.add(position - 1, phases.remove(from));
    }

    /**
     * @throws NotFound when the plan has no phase with that id
     * @throws DomainRuleViolation {@code careplan.phase-in-use} while exercises belong to it,
     *     {@code careplan.phase-is-current} while others would remain without a current one
     */
    public void removePhase(PhaseId phase) {
        requireNotEnded();
        int index = indexOf(phase);
        if (prescriptions.stream().anyMatch(each -> phase.equals(each.phase()))) {
            throw new DomainRuleViolation("careplan.phase-in-use");
        }
        if (phase.equals(currentPhase)) {
            if (phases.size() > 1) {
                throw new DomainRuleViolation("careplan.phase-is-current");
            }
            currentPhase = null;
        }
        phases.remove(index);
    }

    /**
     * Goes on to another phase, or back. The patient gets other exercises, so that the paper has a
     * new version.
     *
     * @param toConfirm the precautions that the exercises of that phase meet
     * @throws NotFound when the plan has no phase with that id
     * @throws InvalidValue {@code text.required} or {@code text.too-long} for the reason
     * @throws Conflict {@code careplan.phase-already-current}
     * @throws DomainRuleViolation {@code careplan.not-active}, {@code
     *     careplan.unconfirmed-precautions}
     */
    public void startPhase(
            PhaseId phase,
            Collection<PrecautionTag> toConfirm,
            @Nullable String reason,
            UserId by,
            String byName,
            Instant at) {
        requireActive();
        PlanPhase next = phases.get(indexOf(phase));
        PhaseId before = currentPhase;
        if (phase.equals(before)) {
            throw new Conflict("careplan.phase-already-current");
        }
        requireConfirmed(toConfirm);
        String fromName = before == null ? "" : phases.get(indexOf(before)).name();
        String why = Texts.required(reason, PhaseMove.LONGEST_REASON);
        phaseMoves.add(new PhaseMove(before, phase, fromName, next.name(), why, by, byName, at));
        currentPhase = phase;
        edit();
    }

    private void requireKnownPhase(Prescription prescription) {
        PhaseId phase = prescription.phase();
        if (phase != null && phases.stream().noneMatch(each -> each.id().equals(phase))) {
            throw new InvalidValue("careplan.phase-unknown");
        }
    }

    private int indexOf(PhaseId phase) {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).id().equals(phase)) {
                return i;
            }
        }
        throw new NotFound("phase");
    }

    /**
     * @throws DomainRuleViolation {@code careplan.too-many-evaluations}, {@code careplan.ended}
     */
    public void plan(Evaluation evaluation) {
        requireNotEnded();
        if (evaluations.size() >= MOST_EVALUATIONS) {
            throw new DomainRuleViolation("careplan.too-many-evaluations");
        }
        evaluations.add(evaluation);
    }

    /**
     * @throws NotFound when the plan has no such evaluation
     * @throws DomainRuleViolation {@code careplan.evaluation-done}
     */
    public void planAnew(EvaluationId evaluation, LocalDate day) {
        int index = openEvaluation(evaluation);
        evaluations.set(index, evaluations.get(index).plannedFor(day));
    }

    /**
     * @throws NotFound when the plan has no such evaluation
     * @throws DomainRuleViolation {@code careplan.evaluation-done}: what was decided stays
     */
    public void cancel(EvaluationId evaluation) {
        evaluations.remove(openEvaluation(evaluation));
    }

    /**
     * @throws NotFound when the plan has no such evaluation
     * @throws DomainRuleViolation {@code careplan.evaluation-done}
     * @throws InvalidValue {@code careplan.evaluation-note-required}, {@code text.too-long}
     */
    public void evaluate(
            EvaluationId evaluation,
            LocalDate on,
            EvaluationDecision decision,
            @Nullable String note,
            UserId by,
            String byName) {
        int index = openEvaluation(evaluation);
        evaluations.set(index, evaluations.get(index).done(on, decision, note, by, byName));
    }

    private int openEvaluation(EvaluationId evaluation) {
        requireNotEnded();
        for (int i = 0; i < evaluations.size(); i++) {
            if (evaluations.get(i).id().equals(evaluation)) {
                if (evaluations.get(i).isDone()) {
                    throw new DomainRuleViolation("careplan.evaluation-done");
                }
                return i;
            }
        }
        throw new NotFound("evaluation");
    }

    /** Paper that was handed out from an active plan differs from the plan after any edit. */
    private void edit() {
        requireNotEnded();
        if (status == CarePlanStatus.ACTIVE) {
            printVersion++;
        }
    }

    public CarePlanId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public EpisodeId episode() {
        return episode;
    }

    public PatientId patient() {
        return patient;
    }

    public CarePlanStatus status() {
        return status;
    }

    /** As it stands on paper: from 1, and one more for each change that the patient did not see. */
    public int printVersion() {
        return printVersion;
    }

    /** When it was last activated, or empty. */
    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    /** When the patient started with it, before any revision; or empty. */
    public Optional<Instant> firstActivatedAt() {
        return Optional.ofNullable(firstActivatedAt);
    }

    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** In the order of the handout. */
    public List<Prescription> prescriptions() {
        return List.copyOf(prescriptions);
    }

    /**
     * What the patient does on that day, in the order of the handout: what has ended is left out,
     * and so is what belongs to another phase. Before the start that is the first phase.
     */
    public List<Prescription> prescriptionsOn(LocalDate day) {
        return prescriptionsOn(day, PlanPhase.currentOf(phases, currentPhase));
    }

    /** What the patient does in that phase on that day. */
    public List<Prescription> prescriptionsOn(LocalDate day, @Nullable PhaseId phase) {
        return prescriptions.stream().filter(each -> each.isDoneOn(day, phase)).toList();
    }

    /** In their order. */
    public List<PlanPhase> phases() {
        return List.copyOf(phases);
    }

    /** Empty without phases, and before the plan was started with them. */
    public Optional<PhaseId> currentPhase() {
        return Optional.ofNullable(currentPhase);
    }

    /** In the order in which they were made. */
    public List<PhaseMove> phaseMoves() {
        return List.copyOf(phaseMoves);
    }

    /** By the day on which they were planned. */
    public List<Evaluation> evaluations() {
        return evaluations.stream().sorted(Comparator.comparing(Evaluation::plannedOn)).toList();
    }

    /** By day. */
    public List<GoalReading> readings() {
        return readings.stream().sorted(Comparator.comparing(GoalReading::on)).toList();
    }

    /** Who started the plan last with the patient, or empty before that. */
    public Optional<UserId> responsible() {
        return Optional.ofNullable(responsible);
    }

    public List<Confirmation> confirmations() {
        return List.copyOf(confirmations);
    }
}
