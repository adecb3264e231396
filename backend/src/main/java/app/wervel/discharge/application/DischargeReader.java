package app.wervel.discharge.application;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanRow;
import app.wervel.careplan.application.ReadingRow;
import app.wervel.discharge.ClosingFacts;
import app.wervel.discharge.ClosingObstacle;
import app.wervel.discharge.Discharge;
import app.wervel.discharge.DischargeStatus;
import app.wervel.discharge.GoalJudgement;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.PatientId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the record decides about closing; in the transaction of its caller. */
@Component
class DischargeReader {
    private final Discharges discharges;
    private final CarePlanQueries plans;
    private final IntakeQueries intakes;
    private final JdbcClient jdbc;

    DischargeReader(
            Discharges discharges, CarePlanQueries plans, IntakeQueries intakes, JdbcClient jdbc) {
        this.discharges = discharges;
        this.plans = plans;
        this.intakes = intakes;
        this.jdbc = jdbc;
    }

    /** The one that is being written, or that closed the episode. */
    Optional<Discharge> find(EpisodeId episode) {
        return discharges.findByEpisodeAndStatusNot(episode, DischargeStatus.REOPENED);
    }

    DischargeDetails details(EpisodeDetails episode) {
        Optional<Discharge> found = find(episode.id());
        if (found.isPresent() && found.get().status() == DischargeStatus.CLOSED) {
            return DischargeDetails.of(found.get(), found.get().goals(), List.of());
        }
        var known = judgements(found.map(Discharge::goals).orElse(List.of()));
        List<GoalJudgement> goals = goals(episode.id(), known);
        boolean reason = found.map(each -> each.words().tellsReason()).orElse(false);
        List<ClosingObstacle> obstacles =
                facts(episode.id(), episode.patient(), goals, reason).obstacles();
        return found.map(each -> DischargeDetails.of(each, goals, obstacles))
                .orElseGet(() ->
                        DischargeDetails.blank(episode.id(), episode.patient(), goals, obstacles));
    }

    private static Map<UUID, GoalJudgement> judgements(List<GoalJudgement> given) {
        Map<UUID, GoalJudgement> byGoal = new HashMap<>();
        given.forEach(each -> byGoal.put(each.goal(), each));
        return byGoal;
    }

    /**
     * The goals of the plan as they are now, with what was judged of them.
     *
     * @param judged by goal
     */
    List<GoalJudgement> goals(EpisodeId episode, Map<UUID, GoalJudgement> judged) {
        return plan(episode).stream()
                .flatMap(plan ->
                        plan.goals().stream()
                                .map(goal -> judgement(plan, goal, judged.get(goal.id().value()))))
                .toList();
    }

    /** The plan that is followed; else the one that was last made. */
    Optional<CarePlanDetails> plan(EpisodeId episode) {
        return plans.ofEpisode(episode).stream()
                .min(Comparator.comparing((CarePlanRow row) -> importance(row.status())))
                .map(row -> plans.get(row.id()));
    }

    private static int importance(CarePlanStatus status) {
        return switch (status) {
            case ACTIVE -> 0;
            case DRAFT -> 1;
            case ENDED -> 2;
        };
    }

    private static GoalJudgement judgement(
            CarePlanDetails plan, Goal goal, @Nullable GoalJudgement judged) {
        GoalMeasure instrument = goal.instrument();
        List<ReadingRow> readings = plan.course().readingsOf(goal.id());
        ReadingRow latest = readings.isEmpty() ? null : readings.getLast();
        return new GoalJudgement(
                goal.id().value(),
                goal.statement(),
                instrument == null ? null : instrument.id(),
                instrument == null ? goal.baseline() : text(goal.baselineValue()),
                instrument == null ? goal.target() : text(goal.targetValue()),
                latest == null ? null : String.valueOf(latest.value()),
                latest == null ? null : latest.on(),
                judged == null ? null : judged.result(),
                judged == null ? null : judged.note());
    }

    private static @Nullable String text(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    ClosingFacts facts(
            EpisodeId episode, PatientId patient, List<GoalJudgement> goals, boolean reason) {
        int notJudged = (int) goals.stream().filter(goal -> !goal.isJudged()).count();
        int draftAlarms = intakes.draftAlarms(patient).size();
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM red_flag
                                WHERE patient_id = :patient AND state <> 'CLOSED') AS red_flags,
                               (SELECT count(*) FROM rescreening WHERE patient_id = :patient
                                AND fulfilled_at IS NULL AND withdrawn_at IS NULL) AS rescreenings,
                               (SELECT count(*) FROM encounter
                                WHERE episode_id = :episode AND status = 'DRAFT') AS unsigned
                        """)
                .param("patient", patient.value())
                .param("episode", episode.value())
                .query((row, index) ->
                        new ClosingFacts(
                                notJudged,
                                reason,
                                row.getInt("red_flags"),
                                draftAlarms,
                                row.getInt("rescreenings"),
                                row.getInt("unsigned")))
                .single();
    }
}
