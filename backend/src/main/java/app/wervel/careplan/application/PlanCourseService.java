package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.EvaluationId;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.GoalReading;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a plan on its course: phases, evaluations, and readings of its goals. Versions work as in
 * {@link CarePlanService}.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:write')")
public class PlanCourseService {
    private final CarePlanEdits edits;
    private final ExerciseLibrary library;
    private final RescreeningQueries rescreenings;
    private final CurrentUser currentUser;

    PlanCourseService(
            CarePlanEdits edits,
            ExerciseLibrary library,
            RescreeningQueries rescreenings,
            CurrentUser currentUser) {
        this.edits = edits;
        this.library = library;
        this.rescreenings = rescreenings;
        this.currentUser = currentUser;
    }

    /**
     * Puts a phase after the others. The first phase of a plan that has started is its current one.
     *
     * @throws InvalidInput on {@code name} and so on
     * @throws DomainRuleViolation {@code careplan.too-many-phases}, {@code careplan.ended}
     */
    public CarePlanDetails addPhase(CarePlanId id, @Nullable Long expectedVersion, PhaseData data) {
        PlanPhase phase = data.phase(PhaseId.next());
        return change(id, expectedVersion, "phases", plan -> plan.addPhase(phase));
    }

    /**
     * @param position its new place, from 1; null: where it is
     * @throws NotFound when the plan has no such phase
     * @throws InvalidInput on {@code name} and so on, {@code position}
     */
    public CarePlanDetails changePhase(
            CarePlanId id,
            @Nullable Long expectedVersion,
            PhaseId phase,
            PhaseData data,
            @Nullable Integer position) {
        PlanPhase changed = data.phase(phase);
        return change(
                id,
                expectedVersion,
                "phases",
                plan -> {
                    plan.changePhase(changed);
                    if (position != null) {
                        asInput("position", () -> plan.movePhase(phase, position));
                    }
                });
    }

    /**
     * @throws NotFound when the plan has no such phase
     * @throws DomainRuleViolation {@code careplan.phase-in-use}, {@code careplan.phase-is-current}
     */
    public CarePlanDetails removePhase(
            CarePlanId id, @Nullable Long expectedVersion, PhaseId phase) {
        return change(id, expectedVersion, "phases", plan -> plan.removePhase(phase));
    }

    /**
     * Goes on to another phase, or back.
     *
     * @throws NotFound when the plan has no such phase
     * @throws InvalidInput on {@code reason}
     * @throws Conflict {@code careplan.phase-already-current}
     * @throws DomainRuleViolation {@code careplan.not-active}, {@code
     *     careplan.unconfirmed-precautions} with the tags
     */
    public CarePlanDetails startPhase(
            CarePlanId id, @Nullable Long expectedVersion, PhaseId phase, @Nullable String reason) {
        LoggedInUser me = currentUser.get();
        return edits.change(
                id,
                expectedVersion,
                "phases",
                (plan, precautions) ->
                        asInput(
                                "reason",
                                () ->
                                        plan.startPhase(
                                                phase,
                                                toConfirm(plan, phase, precautions),
                                                reason,
                                                me.id(),
                                                me.displayName(),
                                                edits.now())));
    }

    private List<PrecautionTag> toConfirm(CarePlan plan, PhaseId phase, List<String> precautions) {
        ExerciseCatalogue catalogue = library.current();
        var exercises =
                plan.prescriptionsOn(edits.today(), phase).stream()
                        .map(each -> catalogue.get(each.exercise()))
                        .toList();
        return catalogue.precautionCheck().toConfirm(precautions, exercises);
    }

    /**
     * @param on a day to look back on
     * @throws InvalidInput {@code text.required} on {@code plannedOn}
     * @throws DomainRuleViolation {@code careplan.too-many-evaluations}, {@code careplan.ended}
     */
    public CarePlanDetails planEvaluation(
            CarePlanId id, @Nullable Long expectedVersion, @Nullable LocalDate on) {
        var evaluation = Evaluation.planned(required(on));
        return change(id, expectedVersion, "evaluations", plan -> plan.plan(evaluation));
    }

    /**
     * @throws NotFound when the plan has no such evaluation
     * @throws InvalidInput {@code text.required} on {@code plannedOn}
     * @throws DomainRuleViolation {@code careplan.evaluation-done}
     */
    public CarePlanDetails planEvaluationAnew(
            CarePlanId id,
            @Nullable Long expectedVersion,
            EvaluationId evaluation,
            @Nullable LocalDate on) {
        LocalDate day = required(on);
        return change(id, expectedVersion, "evaluations", plan -> plan.planAnew(evaluation, day));
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("plannedOn", "text.required");
        }
        return day;
    }

    /**
     * @throws NotFound when the plan has no such evaluation
     * @throws DomainRuleViolation {@code careplan.evaluation-done}
     */
    public CarePlanDetails cancelEvaluation(
            CarePlanId id, @Nullable Long expectedVersion, EvaluationId evaluation) {
        return change(id, expectedVersion, "evaluations", plan -> plan.cancel(evaluation));
    }

    /**
     * Keeps what came of an evaluation. A plan that should stop is ended by {@link
     * CarePlanService#end}.
     *
     * @throws NotFound when the plan has no such evaluation
     * @throws InvalidInput on {@code doneOn}, {@code decision}, {@code note}
     * @throws DomainRuleViolation {@code careplan.evaluation-done}, {@code careplan.ended}; {@code
     *     redflag.rescreening-required} for going on, as it was or adjusted, while symptoms have
     *     changed
     */
    public CarePlanDetails evaluate(
            CarePlanId id,
            @Nullable Long expectedVersion,
            EvaluationId evaluation,
            EvaluationData data) {
        LocalDate today = edits.today();
        EvaluationDecision decision = data.checkedDecision(today);
        LocalDate on = data.doneOn() == null ? today : data.doneOn();
        LoggedInUser me = currentUser.get();
        return change(
                id,
                expectedVersion,
                "evaluations",
                plan -> {
                    plan.evaluate(evaluation, on, decision, data.note(), me.id(), me.displayName());
                    if (decision != EvaluationDecision.STOP) {
                        rescreenings.requireNoneOpen(plan.patient());
                    }
                });
    }

    /**
     * Notes how far a goal is. A second reading on one day takes the place of the first.
     *
     * @param on today or earlier
     * @throws NotFound when the plan has no such goal
     * @throws InvalidInput {@code careplan.date-in-future} on {@code on}; {@code text.required},
     *     {@code careplan.value-out-of-range} on {@code value}
     * @throws DomainRuleViolation {@code careplan.goal-not-measured}, {@code
     *     careplan.too-many-readings}, {@code careplan.ended}
     */
    public CarePlanDetails recordReading(
            CarePlanId id,
            @Nullable Long expectedVersion,
            GoalId goal,
            @Nullable LocalDate on,
            @Nullable Integer value) {
        LocalDate today = edits.today();
        LocalDate day = on == null ? today : on;
        var checks = new FieldChecks();
        checks.require(!day.isAfter(today), "on", "careplan.date-in-future");
        checks.require(value != null, "value", "text.required");
        checks.throwIfAny();
        LoggedInUser me = currentUser.get();
        var reading =
                new GoalReading(
                        goal, day, Objects.requireNonNull(value), me.id(), me.displayName());
        return change(
                id,
                expectedVersion,
                "readings",
                plan -> asInput("value", () -> plan.record(reading)));
    }

    /**
     * @throws NotFound when there is no reading of that goal on that day
     */
    public CarePlanDetails removeReading(
            CarePlanId id, @Nullable Long expectedVersion, GoalId goal, LocalDate on) {
        return change(id, expectedVersion, "readings", plan -> plan.removeReading(goal, on));
    }

    private CarePlanDetails change(
            CarePlanId id,
            @Nullable Long expectedVersion,
            String part,
            Consumer<CarePlan> command) {
        return edits.change(id, expectedVersion, part, (plan, precautions) -> command.accept(plan));
    }

    private static void asInput(String field, Runnable command) {
        try {
            command.run();
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput(field, refused.code()).initCause(refused);
        }
    }
}
