package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.measure.ScoreId;
import app.wervel.measure.TreatmentProfile;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
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
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the treatment profile that a practitioner chose. A score may suggest one; it never decides
 * (source K3). Each choice stays, so that the course can be read back.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:write')")
public class ProfileService {
    public static final int LONGEST_REASON = 1000;

    private final EpisodeQueries episodes;
    private final ScoreReader scores;
    private final ProfileReader profiles;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    ProfileService(
            EpisodeQueries episodes,
            ScoreReader scores,
            ProfileReader profiles,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.episodes = episodes;
        this.scores = scores;
        this.profiles = profiles;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @param seen the number of the last choice that the caller saw; 0: there was none
     * @param profile 1 to 3
     * @param reason optional, at most 1000 characters
     * @return every choice, the oldest first
     * @throws NotFound when there is no such episode
     * @throws InvalidInput {@code text.required}, {@code measure.profile-unknown} on {@code
     *     profile}; {@code text.too-long} on {@code reason}
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws Conflict {@code measure.profile-already} when it holds already
     * @throws StaleVersion when somebody chose meanwhile
     */
    public List<ProfileRow> choose(
            EpisodeId id, int seen, @Nullable Integer profile, @Nullable String reason) {
        var checks = new FieldChecks();
        var chosen = checks.<@Nullable TreatmentProfile>check("profile", () -> profileOf(profile));
        String why =
                checks.<@Nullable String>check(
                        "reason", () -> Texts.optional(reason, LONGEST_REASON));
        checks.throwIfAny();
        EpisodeDetails episode = episodes.get(id);
        if (episode.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
        List<ProfileRow> before = profiles.profiles(id);
        if (before.size() != seen) {
            throw new StaleVersion("TreatmentProfile", seen, before.size());
        }
        if (!before.isEmpty() && before.getLast().profile() == chosen) {
            throw new Conflict("measure.profile-already");
        }
        insert(id, seen, Objects.requireNonNull(chosen), why);
        accessLog.record(
                Access.changed("EpisodeOfCare", id.value(), episode.patient().value(), "profile"));
        return profiles.profiles(id);
    }

    private static TreatmentProfile profileOf(@Nullable Integer profile) {
        if (profile == null) {
            throw new InvalidValue("text.required");
        }
        return TreatmentProfile.ofNumber(profile);
    }

    /** Two people who choose at once: the key lets one of them in. */
    private void insert(EpisodeId id, int seen, TreatmentProfile profile, @Nullable String reason) {
        ProfileSuggestion suggestion = profiles.suggestion(scores.courses(id));
        ScoreId score = suggestion == null ? null : suggestion.score();
        LoggedInUser me = currentUser.get();
        int written =
                jdbc.sql(
                                """
                                INSERT INTO measure_treatment_profile (episode_id, number, profile, reason, suggested,
                                    score_id, rule_version, chosen_by, chosen_by_name, chosen_at)
                                VALUES (:episode, :number, :profile, :reason, :suggested,
                                    :score, :rules, :by, :name, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("episode", id.value())
                        .param("number", seen + 1)
                        .param("profile", profile.name())
                        .param("reason", reason)
                        .param("suggested", suggestion == null ? null : suggestion.profile().name())
                        .param("score", score == null ? null : score.value())
                        .param("rules", suggestion == null ? null : suggestion.ruleVersion())
                        .param("by", me.id().value())
                        .param("name", me.displayName())
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        if (written == 0) {
            throw new StaleVersion("TreatmentProfile", seen, seen + 1L);
        }
    }
}
