package app.wervel.discharge.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.discharge.Discharge;
import app.wervel.discharge.DischargeId;
import app.wervel.discharge.EndedPlan;
import app.wervel.discharge.GoalJudgement;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the care for a complaint. There is no other way to close an episode. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:write')")
public class DischargeService {
    private static final String DISCHARGE = "Discharge";

    private final Discharges discharges;
    private final DischargeReader reader;
    private final EpisodeQueries episodeQueries;
    private final EpisodeService episodes;
    private final CarePlanQueries planQueries;
    private final CarePlanService plans;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    DischargeService(
            Discharges discharges,
            DischargeReader reader,
            EpisodeQueries episodeQueries,
            EpisodeService episodes,
            CarePlanQueries planQueries,
            CarePlanService plans,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.discharges = discharges;
        this.reader = reader;
        this.episodeQueries = episodeQueries;
        this.episodes = episodes;
        this.planQueries = planQueries;
        this.plans = plans;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what was written so far; the episode stays open.
     *
     * @param expectedVersion as read; null: nobody had begun to write
     * @throws NotFound when there is no such episode, or the plan has no such goal
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws InvalidInput on {@code reason}, {@code goals[0].result} and so on
     */
    public DischargeDetails save(EpisodeId id, @Nullable Long expectedVersion, DischargeData data) {
        Discharge.Words words = data.checked();
        EpisodeDetails episode = lock(id);
        requireOpen(episode);
        Discharge discharge = written(episode, expectedVersion);
        discharge.write(words);
        discharge.judge(reader.goals(id, judged(data)));
        accessLog.record(
                Access.changed(
                        DISCHARGE,
                        discharge.id().value(),
                        episode.patient().value(),
                        "goals",
                        "reason",
                        "aftercare"));
        keep(discharge);
        return reader.details(episode);
    }

    /** Two who write or close at once wait for each other. */
    private EpisodeDetails lock(EpisodeId id) {
        boolean known =
                jdbc.sql("SELECT id FROM episode_of_care WHERE id = :id FOR UPDATE")
                        .param("id", id.value())
                        .query(UUID.class)
                        .optional()
                        .isPresent();
        if (!known) {
            throw new NotFound("episode");
        }
        return episodeQueries.get(id);
    }

    private static void requireOpen(EpisodeDetails episode) {
        if (episode.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
    }

    private Discharge written(EpisodeDetails episode, @Nullable Long expectedVersion) {
        var found = reader.find(episode.id());
        if (found.isEmpty()) {
            return new Discharge(episode.id(), episode.patient());
        }
        Discharge discharge = found.get();
        discharge.requireVersion(expectedVersion == null ? -1 : expectedVersion);
        return discharge;
    }

    private static Map<UUID, GoalJudgement> judged(DischargeData data) {
        Map<UUID, GoalJudgement> judged = new HashMap<>();
        for (var each : data.judgements()) {
            UUID goal = Objects.requireNonNull(each.goal());
            judged.put(
                    goal,
                    new GoalJudgement(
                            goal,
                            "",
                            null,
                            null,
                            null,
                            null,
                            null,
                            DischargeData.result(each),
                            each.note()));
        }
        return judged;
    }

    /**
     * Closes the episode as it was written, and ends its plans, all or nothing.
     *
     * @throws NotFound when there is no such episode, or nobody began to write
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code episode.closed}; {@code discharge.not-ready} with what is
     *     missing
     */
    public DischargeDetails close(EpisodeId id, long expectedVersion) {
        EpisodeDetails episode = lock(id);
        requireOpen(episode);
        Discharge discharge = reader.find(id).orElseThrow(() -> new NotFound("discharge"));
        discharge.requireVersion(expectedVersion);
        // As the plan is now: a goal may have come since somebody judged.
        Map<UUID, GoalJudgement> known = new HashMap<>();
        discharge.goals().forEach(goal -> known.put(goal.goal(), goal));
        discharge.judge(reader.goals(id, known));
        var facts =
                reader.facts(
                        id, episode.patient(), discharge.goals(), discharge.words().tellsReason());
        List<EndedPlan> ended =
                planQueries.ofEpisode(id).stream()
                        .filter(plan -> plan.status() != CarePlanStatus.ENDED)
                        .map(plan ->
                                new EndedPlan(
                                        plan.id().value(), plan.status() == CarePlanStatus.ACTIVE))
                        .toList();
        var me = currentUser.get();
        discharge.close(facts, ended, LocalDate.now(clock), me.id(), me.displayName(), now());
        keep(discharge);
        ended.forEach(plan -> plans.endWithEpisode(new CarePlanId(plan.plan())));
        episodes.close(id, episode.version());
        accessLog.record(
                Access.changed(
                        DISCHARGE, discharge.id().value(), episode.patient().value(), "status"));
        return DischargeDetails.of(discharge, discharge.goals(), List.of());
    }

    /**
     * The episode was closed by mistake: it goes on, with its plans as they were. The closing and
     * the reason stay in the record.
     *
     * @throws NotFound when there is no such closing
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code discharge.not-closed}
     * @throws InvalidInput on {@code reason}
     */
    public DischargeDetails reopen(DischargeId id, long expectedVersion, @Nullable String reason) {
        Discharge discharge = discharges.findById(id).orElseThrow(() -> new NotFound("discharge"));
        discharge.requireVersion(expectedVersion);
        lock(discharge.episode());
        var me = currentUser.get();
        try {
            discharge.reopen(reason, me.id(), me.displayName(), now());
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput("reason", refused.code()).initCause(refused);
        }
        keep(discharge);
        episodes.reopen(discharge.episode());
        discharge
                .plans()
                .forEach(plan ->
                        plans.resume(
                                new CarePlanId(plan.plan()),
                                plan.active() ? CarePlanStatus.ACTIVE : CarePlanStatus.DRAFT));
        accessLog.record(
                Access.changed(
                        DISCHARGE, id.value(), discharge.patient().value(), "status", "reason"));
        return DischargeDetails.of(discharge, discharge.goals(), List.of());
    }

    private void keep(Discharge discharge) {
        Long read = discharge.version();
        try {
            discharges.saveAndFlush(discharge);
        } catch (OptimisticLockingFailureException overtaken) {
            long before = read == null ? -1 : read;
            throw (StaleVersion)
                    new StaleVersion(DISCHARGE, before, before + 1).initCause(overtaken);
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
