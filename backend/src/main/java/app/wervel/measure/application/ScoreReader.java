package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.ScoreId;
import app.wervel.measure.Scoring;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.measure.StartBackRisk;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.triage.StartBackPair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads scores, with what the intake asked already as the first of them. */
@Component
class ScoreReader {
    static final String PAIN = "nprs";
    static final String ACTIVITIES = "psk";

    private final JdbcClient jdbc;
    private final InstrumentRegistry registry;
    private final Clock clock;

    ScoreReader(JdbcClient jdbc, InstrumentRegistry registry, Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
    }

    /** Courses of an episode, in the order of the registry. Three queries, whatever there is. */
    List<MeasureCourse> courses(EpisodeId episode) {
        List<ScoreRow> all = new ArrayList<>(fromIntake(episode));
        all.addAll(scores(episode));
        all.sort(
                Comparator.comparing(ScoreRow::takenOn)
                        .thenComparing(row -> !row.isFromIntake())
                        .thenComparing(ScoreRow::recordedAt));
        return registry.all().stream()
                .map(instrument -> {
                    var own =
                            all.stream()
                                    .filter(row -> row.instrument().equals(instrument.id()))
                                    .toList();
                    return new MeasureCourse(
                            instrument,
                            own.stream().filter(row -> !row.replaced()).toList(),
                            own.stream().filter(ScoreRow::replaced).toList());
                })
                .filter(course -> !course.scores().isEmpty() || !course.replaced().isEmpty())
                .toList();
    }

    private List<ScoreRow> scores(EpisodeId episode) {
        Map<UUID, List<ScaleScore>> scales = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT p.score_id, p.scale, p.label, p.score FROM measure_scale_score p
                        JOIN measure_score s ON s.id = p.score_id
                        WHERE s.episode_id = :episode ORDER BY p.score_id, p.position
                        """)
                .param("episode", episode.value())
                .query(row -> {
                    scales.computeIfAbsent(
                                    row.getObject("score_id", UUID.class), id -> new ArrayList<>())
                            .add(
                                    new ScaleScore(
                                            row.getString("scale"),
                                            row.getString("label"),
                                            number(row.getBigDecimal("score"))));
                });
        return jdbc.sql(
                        """
                        SELECT s.id, s.episode_id, s.instrument_id, d.version AS form_version, s.language, s.taken_on,
                               s.moment, s.response_id, s.filled_how, s.total, s.not_scored, s.recorded_by_name, s.recorded_at,
                               s.replaces, s.reason, n.id IS NOT NULL AS replaced
                        FROM measure_score s
                        JOIN measure_instrument_version v ON v.id = s.instrument_version_id
                        JOIN questionnaire_version d ON d.id = v.questionnaire_id
                        LEFT JOIN measure_score n ON n.replaces = s.id
                        WHERE s.episode_id = :episode
                        ORDER BY s.taken_on, s.recorded_at, s.id
                        """)
                .param("episode", episode.value())
                .query((row, index) ->
                        row(row, scales.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private ScoreRow row(ResultSet row, List<ScaleScore> scales) throws SQLException {
        UUID replaces = row.getObject("replaces", UUID.class);
        String notScored = row.getString("not_scored");
        return new ScoreRow(
                new ScoreId(row.getObject("id", UUID.class)),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                row.getString("instrument_id"),
                row.getString("form_version"),
                row.getString("language"),
                row.getObject("taken_on", LocalDate.class),
                MeasureMoment.valueOf(row.getString("moment")),
                new QuestionnaireResponseId(row.getObject("response_id", UUID.class)),
                FilledHow.valueOf(row.getString("filled_how")),
                total(row),
                notScored == null ? null : Reason.valueOf(notScored),
                scales,
                row.getString("recorded_by_name"),
                row.getTimestamp("recorded_at").toInstant(),
                replaces == null ? null : new ScoreId(replaces),
                row.getBoolean("replaced"),
                row.getString("reason"));
    }

    /** None of an instrument that has none any more: older scores of the PSK hold a mean. */
    private @Nullable BigDecimal total(ResultSet row) throws SQLException {
        BigDecimal stored = row.getBigDecimal("total");
        boolean has = registry.get(row.getString("instrument_id")).total() != null;
        return stored == null || !has ? null : number(stored);
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal number(BigDecimal stored) {
        BigDecimal shortest = stored.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    /** Pain, activities and STarT Back as they were asked at the intake of the episode. */
    private List<ScoreRow> fromIntake(EpisodeId episode) {
        return jdbc.sql(
                        """
                        SELECT i.started_at, i.nprs_now, i.nprs_worst, i.nprs_average, i.activity_names,
                               i.activity_scores, u.display_name,
                               (i.answers::jsonb ->> 'start_back_total')::int AS start_back_total,
                               (i.answers::jsonb ->> 'start_back_subscale')::int AS start_back_subscale
                        FROM episode_of_care e
                        JOIN intake i ON i.id = e.intake_id
                        JOIN app_user u ON u.id = i.practitioner_id
                        WHERE e.id = :episode
                        """)
                .param("episode", episode.value())
                .query((row, index) -> baselines(episode, row))
                .optional()
                .orElse(List.of());
    }

    private List<ScoreRow> baselines(EpisodeId episode, ResultSet row) throws SQLException {
        List<ScoreRow> rows = new ArrayList<>();
        Integer average = row.getObject("nprs_average", Integer.class);
        if (average != null) {
            List<ScaleScore> beside = new ArrayList<>();
            for (String scale : List.of("now", "worst")) {
                Integer value = row.getObject("nprs_" + scale, Integer.class);
                if (value != null) {
                    beside.add(new ScaleScore(scale, null, BigDecimal.valueOf(value)));
                }
            }
            rows.add(asked(episode, row, PAIN, BigDecimal.valueOf(average), beside));
        }
        List<ScaleScore> activities = activities(row);
        if (!activities.isEmpty()) {
            rows.add(asked(episode, row, ACTIVITIES, null, activities));
        }
        Integer total = row.getObject("start_back_total", Integer.class);
        Integer subscale = row.getObject("start_back_subscale", Integer.class);
        if (total != null && subscale != null && StartBackPair.isPossible(total, subscale)) {
            var part = new ScaleScore(StartBackRisk.SUBSCALE, null, BigDecimal.valueOf(subscale));
            rows.add(
                    asked(
                            episode,
                            row,
                            StartBackRisk.INSTRUMENT,
                            BigDecimal.valueOf(total),
                            List.of(part)));
        }
        return rows;
    }

    private static List<ScaleScore> activities(ResultSet row) throws SQLException {
        List<Object> names = elements(row.getArray("activity_names"));
        List<Object> scores = elements(row.getArray("activity_scores"));
        List<ScaleScore> activities = new ArrayList<>();
        for (int i = 0; i < names.size() && i < scores.size(); i++) {
            Object score = scores.get(i);
            if (score instanceof Integer number) {
                activities.add(
                        new ScaleScore(
                                Scoring.ACTIVITY + (i + 1),
                                Objects.toString(names.get(i)),
                                BigDecimal.valueOf(number)));
            }
        }
        return activities;
    }

    private static List<Object> elements(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Object[]) array.getArray());
    }

    private ScoreRow asked(
            EpisodeId episode,
            ResultSet row,
            String instrument,
            @Nullable BigDecimal total,
            List<ScaleScore> scales)
            throws SQLException {
        Timestamp startedAt = row.getTimestamp("started_at");
        return new ScoreRow(
                null,
                episode,
                instrument,
                null,
                "nl",
                startedAt.toInstant().atZone(clock.getZone()).toLocalDate(),
                MeasureMoment.START,
                null,
                null,
                total,
                null,
                scales,
                row.getString("display_name"),
                startedAt.toInstant(),
                null,
                false,
                null);
    }

    /** The score itself, without what the intake asked. */
    Optional<ScoreRow> find(EpisodeId episode, ScoreId id) {
        return scores(episode).stream().filter(row -> id.equals(row.id())).findFirst();
    }
}
