package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PlanChanges;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** How every command changes a plan, and what it answers; in the transaction of its service. */
@Component
class CarePlanEdits {
    private final CarePlans plans;
    private final CarePlanPrints prints;
    private final ClinicalProfileService profiles;
    private final ExerciseLibrary library;
    private final AccessLog accessLog;
    private final Clock clock;
    private final PlanHistory history;
    private final GoalReadings readings;

    CarePlanEdits(
            CarePlans plans,
            CarePlanPrints prints,
            ClinicalProfileService profiles,
            ExerciseLibrary library,
            AccessLog accessLog,
            Clock clock,
            PlanHistory history,
            GoalReadings readings) {
        this.plans = plans;
        this.prints = prints;
        this.profiles = profiles;
        this.library = library;
        this.accessLog = accessLog;
        this.clock = clock;
        this.history = history;
        this.readings = readings;
    }

    /**
     * @throws NotFound when there is no such plan
     */
    CarePlan get(CarePlanId id) {
        return plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
    }

    List<String> precautions(CarePlan plan) {
        return profiles.get(plan.patient()).precautions();
    }

    CarePlanDetails details(CarePlan plan) {
        return details(plan, precautions(plan));
    }

    private CarePlanDetails details(CarePlan plan, List<String> precautions) {
        PaperState paper =
                prints.last(plan.id())
                        .map(print ->
                                PaperState.of(
                                        print,
                                        PlanChanges.between(
                                                print.prescriptions(),
                                                plan.prescriptionsOn(today()))))
                        .orElse(null);
        return CarePlanDetails.of(plan, precautions, library.current(), readings.of(plan), paper);
    }

    /**
     * The patient's precautions are read once, for the command and for its answer.
     *
     * @param expectedVersion as read; null: whatever it is now
     * @param part of the plan that changes, for the access log
     * @throws NotFound when there is no such plan
     * @throws StaleVersion when somebody changed any part of the plan since
     */
    CarePlanDetails change(
            CarePlanId id,
            @Nullable Long expectedVersion,
            String part,
            BiConsumer<CarePlan, List<String>> command) {
        var plan = get(id);
        if (expectedVersion != null) {
            plan.requireVersion(expectedVersion);
        }
        List<String> precautions = precautions(plan);
        var before = PlanHistory.Before.of(plan);
        command.accept(plan, precautions);
        var saved = save(plan);
        history.record(before, saved);
        accessLog.record(Access.changed("CarePlan", id.value(), plan.patient().value(), part));
        return details(saved, precautions);
    }

    /**
     * Two people who save at the same moment both read the latest version; the second is told here.
     */
    private CarePlan save(CarePlan plan) {
        long read = Objects.requireNonNull(plan.version());
        try {
            return plans.saveAndFlush(plan);
        } catch (OptimisticLockingFailureException overtaken) {
            throw (StaleVersion) new StaleVersion("CarePlan", read, read + 1).initCause(overtaken);
        }
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
