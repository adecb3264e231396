package app.wervel.episode.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeOfCare;
import app.wervel.intake.AccessPath;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and closes episodes of care. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:write')")
public class EpisodeService {
    private final Episodes episodes;
    private final IntakeQueries intakes;
    private final AccessLog accessLog;
    private final Clock clock;

    EpisodeService(Episodes episodes, IntakeQueries intakes, AccessLog accessLog, Clock clock) {
        this.episodes = episodes;
        this.intakes = intakes;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Starts the episode of a concluded intake, today. For how many treatments the referral is, is
     * taken from the intake.
     *
     * @param title the complaint in a few words; null: the first line of what the intake tells
     * @throws NotFound when there is no such intake
     * @throws DomainRuleViolation {@code episode.intake-not-concluded}
     * @throws Conflict {@code episode.exists-already}
     * @throws app.wervel.shared.InvalidInput on {@code title}
     */
    public EpisodeDetails start(IntakeId intake, @Nullable String title) {
        var checks = new FieldChecks();
        String given =
                checks.<@Nullable String>check("title", () -> Texts.optional(title, Texts.LINE));
        checks.throwIfAny();
        IntakeDetails details = intakes.get(intake);
        if (!details.isConcluded()) {
            throw new DomainRuleViolation("episode.intake-not-concluded");
        }
        if (episodes.existsByIntake(intake)) {
            throw new Conflict("episode.exists-already");
        }
        String complaint = given == null ? firstLine(details) : given;
        var started = new EpisodeOfCare(details.patient(), intake, complaint, LocalDate.now(clock));
        started.agreeTreatments(null, referredTreatments(details.draft()));
        var episode = save(started);
        accessLog.record(
                Access.created("EpisodeOfCare", episode.id().value(), episode.patient().value()));
        return EpisodeDetails.of(episode);
    }

    /** More than an episode can hold is a number that nobody counts down. */
    private static @Nullable Integer referredTreatments(IntakeDraft intake) {
        boolean referred = AccessPath.REFERRAL.id().equals(intake.access());
        var referral = intake.referral();
        Integer treatments = referred && referral != null ? referral.treatments() : null;
        return treatments == null || treatments > EpisodeOfCare.MOST_TREATMENTS ? null : treatments;
    }

    private static @Nullable String firstLine(IntakeDetails details) {
        String complaint = details.draft().complaint();
        String told = complaint == null ? details.draft().requestForHelp() : complaint;
        if (told == null || told.isBlank()) {
            return null;
        }
        String line = told.strip().lines().findFirst().orElse("");
        return line.length() <= Texts.LINE ? line : line.substring(0, Texts.LINE - 1) + "…";
    }

    /**
     * Closes an episode. Only the feature discharge does so, which sees to what must be done
     * before; nobody else calls this.
     *
     * @throws NotFound when there is no such episode
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code episode.closed}
     */
    public EpisodeDetails close(EpisodeId id, long expectedVersion) {
        var episode = episodes.findById(id).orElseThrow(() -> new NotFound("episode"));
        episode.requireVersion(expectedVersion);
        episode.close(LocalDate.now(clock));
        accessLog.record(
                Access.changed("EpisodeOfCare", id.value(), episode.patient().value(), "status"));
        return EpisodeDetails.of(save(episode));
    }

    /**
     * An episode that was closed by mistake goes on. Only the feature discharge does so, which
     * keeps why.
     *
     * @throws NotFound when there is no such episode
     * @throws DomainRuleViolation {@code episode.not-closed}
     */
    public EpisodeDetails reopen(EpisodeId id) {
        var episode = episodes.findById(id).orElseThrow(() -> new NotFound("episode"));
        episode.reopen();
        accessLog.record(
                Access.changed("EpisodeOfCare", id.value(), episode.patient().value(), "status"));
        return EpisodeDetails.of(save(episode));
    }

    /**
     * Notes how often the patient comes.
     *
     * @param planned agreed in the plan, 1 to 200; null: not agreed
     * @param referred for how many the referral is, 1 to 200; null: none
     * @throws NotFound when there is no such episode
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws app.wervel.shared.InvalidInput {@code episode.treatments-out-of-range} on {@code
     *     planned}, {@code referred}
     */
    public EpisodeDetails agreeTreatments(
            EpisodeId id,
            long expectedVersion,
            @Nullable Integer planned,
            @Nullable Integer referred) {
        var checks = new FieldChecks();
        checks.<@Nullable Integer>check("planned", () -> EpisodeOfCare.possibleTreatments(planned));
        checks.<@Nullable Integer>check(
                "referred", () -> EpisodeOfCare.possibleTreatments(referred));
        checks.throwIfAny();
        var episode = episodes.findById(id).orElseThrow(() -> new NotFound("episode"));
        episode.requireVersion(expectedVersion);
        episode.agreeTreatments(planned, referred);
        accessLog.record(
                Access.changed(
                        "EpisodeOfCare", id.value(), episode.patient().value(), "treatments"));
        return EpisodeDetails.of(save(episode));
    }

    /** The unique constraint settles two people who start from one intake at once. */
    private EpisodeOfCare save(EpisodeOfCare episode) {
        try {
            return episodes.saveAndFlush(episode);
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("episode_of_care_intake_unique")) {
                throw (Conflict) new Conflict("episode.exists-already").initCause(refused);
            }
            throw refused;
        }
    }
}
