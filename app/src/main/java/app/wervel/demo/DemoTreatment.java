package app.wervel.demo;

import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PlanCourseService;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.discharge.application.DischargeData;
import app.wervel.discharge.application.DischargeService;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.PrecautionTag;
import app.wervel.intake.IntakeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the demo practice's episodes and care plans, through the services that everybody uses. */
@Component
class DemoTreatment {
    private final EpisodeService episodes;
    private final CarePlanService plans;
    private final PlanCourseService course;
    private final DischargeService discharges;
    private final EpisodeQueries episodeQueries;
    private final CarePlanQueries planQueries;

    DemoTreatment(
            EpisodeService episodes,
            CarePlanService plans,
            PlanCourseService course,
            DischargeService discharges,
            EpisodeQueries episodeQueries,
            CarePlanQueries planQueries) {
        this.episodes = episodes;
        this.plans = plans;
        this.course = course;
        this.discharges = discharges;
        this.episodeQueries = episodeQueries;
        this.planQueries = planQueries;
    }

    /** What patient and practitioner agree on at the end of the intake; still a draft. */
    Treatment agree(IntakeId intake, DemoCase.Plan of, LocalDate day) {
        var episode = episodes.start(intake, of.title());
        var plan =
                plans.draft(
                        episode.id(), of.goals().stream().map(goal -> goal(goal, day)).toList());
        for (DemoCase.Task task : of.exercises()) {
            var prescription =
                    new PrescriptionData(task.exercise(), task.side(), null, task.note());
            plan = plans.prescribe(plan.id(), null, prescription);
        }
        return new Treatment(episode, plan);
    }

    private static GoalData goal(DemoCase.Goal goal, LocalDate day) {
        return new GoalData(
                null,
                goal.statement(),
                goal.icf(),
                goal.measure(),
                goal.baseline(),
                goal.target(),
                day.plusWeeks(goal.weeks()));
    }

    /**
     * The practitioner looks at what speaks against the exercises, and the patient starts.
     *
     * @param evaluation when they will look back
     */
    Treatment activate(Treatment treatment, DemoCase.Plan of, LocalDate evaluation) {
        var plan = treatment.plan();
        List<PrecautionTag> open = plan.unconfirmed();
        for (PrecautionTag tag : open) {
            plan = plans.confirm(plan.id(), null, tag.id(), of.confirmation());
        }
        course.planEvaluation(plan.id(), null, evaluation);
        return new Treatment(treatment.episode(), plans.activate(plan.id(), null));
    }

    /** The goals are reached, or will be without us. */
    Treatment end(Treatment treatment) {
        var episode = treatment.episode().id();
        var judged =
                treatment.plan().goals().stream()
                        .map(goal ->
                                new DischargeData.JudgementData(goal.id().value(), "reached", null))
                        .toList();
        var written =
                discharges.save(
                        episode,
                        null,
                        new DischargeData(
                                "goals_reached",
                                null,
                                null,
                                "Zelf doorgaan met de oefeningen.",
                                null,
                                null,
                                judged));
        discharges.close(episode, Objects.requireNonNull(written.version()));
        return new Treatment(episodeQueries.get(episode), planQueries.get(treatment.plan().id()));
    }

    record Treatment(EpisodeDetails episode, CarePlanDetails plan) {}
}
