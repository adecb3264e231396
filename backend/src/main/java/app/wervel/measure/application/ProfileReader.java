package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.Scale;
import app.wervel.measure.ScoreId;
import app.wervel.measure.StartBackRisk;
import app.wervel.measure.TreatmentProfile;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.ScreeningEngine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads treatment profiles, and what the profile rules P-1 to P-3 make of a score. */
@Component
class ProfileReader {
    private final JdbcClient jdbc;
    private final ScreeningEngine engine;

    ProfileReader(JdbcClient jdbc, ScreeningEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** The oldest first. */
    List<ProfileRow> profiles(EpisodeId episode) {
        return jdbc.sql(
                        """
                        SELECT number, profile, reason, suggested, chosen_by_name, chosen_at
                        FROM measure_treatment_profile WHERE episode_id = :episode ORDER BY number
                        """)
                .param("episode", episode.value())
                .query(ProfileReader::row)
                .list();
    }

    private static ProfileRow row(ResultSet row, int index) throws SQLException {
        String suggested = row.getString("suggested");
        return new ProfileRow(
                row.getInt("number"),
                TreatmentProfile.valueOf(row.getString("profile")),
                row.getString("reason"),
                suggested == null ? null : TreatmentProfile.valueOf(suggested),
                row.getString("chosen_by_name"),
                row.getTimestamp("chosen_at").toInstant());
    }

    /** Of the latest STarT Back score among these courses, which may be the one of the intake. */
    @Nullable ProfileSuggestion suggestion(List<MeasureCourse> courses) {
        return courses.stream()
                .filter(course -> course.instrument().id().equals(StartBackRisk.INSTRUMENT))
                .findFirst()
                .flatMap(MeasureCourse::latest)
                .flatMap(this::suggestionOf)
                .orElse(null);
    }

    Optional<ProfileSuggestion> suggestionOf(ScoreRow score) {
        ScoreId id = score.id();
        BigDecimal total = score.total();
        Optional<BigDecimal> subscale =
                score.scales().stream()
                        .filter(scale -> scale.scale().equals(StartBackRisk.SUBSCALE))
                        .map(scale -> scale.value())
                        .findFirst();
        if (total == null || subscale.isEmpty()) {
            return Optional.empty();
        }
        return firing(total, subscale.get())
                .flatMap(rule ->
                        Arrays.stream(TreatmentProfile.values())
                                .filter(profile -> profile.rule().equals(rule.id()))
                                .findFirst()
                                .map(profile ->
                                        new ProfileSuggestion(
                                                profile,
                                                rule.id(),
                                                rule.definition().textNl(),
                                                rule.definition().textEn(),
                                                rule.definition().source(),
                                                engine.catalogue().version().value(),
                                                id,
                                                score.takenOn(),
                                                total,
                                                subscale.get())));
    }

    /** The rule of the catalogue on these two scores: exactly one of P-1, P-2 and P-3. */
    private Optional<FiredRule> firing(BigDecimal total, BigDecimal subscale) {
        var answers =
                Answers.readDraft(
                        Map.of(
                                "start_back_" + Scale.TOTAL,
                                total.longValueExact(),
                                "start_back_subscale",
                                subscale.longValueExact()));
        return engine.firingOn(answers).stream()
                .filter(rule -> rule.definition().group() == RuleGroup.PROFILE)
                .findFirst();
    }
}
