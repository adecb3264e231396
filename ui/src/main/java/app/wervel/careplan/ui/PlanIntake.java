package app.wervel.careplan.ui;

import app.wervel.careplan.GoalMeasure;
import app.wervel.intake.IntakeId;
import app.wervel.practice.Permission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a goal may begin with from the intake: the patient's request, and what was scored then. The
 * scores are read only when somebody writes a goal.
 *
 * @param requestForHelp what the patient asked for, or null
 */
record PlanIntake(PlanServices services, IntakeId intake, @Nullable String requestForHelp) {
    /**
     * A score of the intake.
     *
     * @param activity the patient's activity that was scored; null for pain
     */
    record Baseline(GoalMeasure measure, @Nullable String activity, int value) {}

    List<Baseline> baselines() {
        if (!services.may(Permission.INTAKE_READ)) {
            return List.of();
        }
        var draft = services.intakes().get(intake).draft();
        List<Baseline> baselines = new ArrayList<>();
        add(baselines, GoalMeasure.PAIN_NOW, null, draft.nprsNow());
        add(baselines, GoalMeasure.PAIN_AVERAGE, null, draft.nprsAverage());
        draft.activities()
                .forEach(each -> add(baselines, GoalMeasure.ACTIVITY, each.name(), each.score()));
        return baselines;
    }

    private static void add(
            List<Baseline> baselines,
            GoalMeasure measure,
            @Nullable String activity,
            @Nullable Integer score) {
        if (score != null) {
            baselines.add(new Baseline(measure, activity, score));
        }
    }
}
