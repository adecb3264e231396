package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.MeasureSchedule;
import app.wervel.measure.MeasureSchedule.Due;
import app.wervel.measure.MeasureSchedule.ProfileChange;
import app.wervel.measure.MeasureSchedule.Skipped;
import app.wervel.measure.MeasureSchedule.Taken;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says which measures are due. The default set: pain and activities in everybody (source K4), the
 * Quebec scale for the low back once the practice has imported it.
 */
@Component
class DueReader {
    static final String QUEBEC = "qbpds";

    /** More open episodes than one practitioner has. */
    private static final int MOST_EPISODES = 500;

    private static final String OPEN =
            """
            SELECT e.id, e.patient_id, e.title, e.started_on, i.form, i.started_at,
                   i.nprs_average IS NOT NULL AS pain_asked,
                   cardinality(array_remove(i.activity_scores, NULL)) > 0 AS activities_asked,
                   t.family_name, t.family_name_prefix, t.given_name, t.initials, t.birth_date
            FROM episode_of_care e
            JOIN intake i ON i.id = e.intake_id
            JOIN patient t ON t.id = e.patient_id
            WHERE e.status = 'OPEN' AND
            """;

    private final JdbcClient jdbc;
    private final InstrumentRegistry registry;
    private final Clock clock;

    DueReader(JdbcClient jdbc, InstrumentRegistry registry, Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
    }

    /** What is due in an episode; nothing once it is closed. Four queries. */
    List<DueMeasure> ofEpisode(EpisodeId episode) {
        List<OpenEpisode> found =
                jdbc.sql(OPEN + "e.id = :id").param("id", episode.value()).query(this::open).list();
        return due(found).stream().flatMap(row -> row.due().stream()).toList();
    }

    /**
     * Patients of this practitioner whom it is time to measure, who waits longest first. Whose
     * patient it is: who is responsible for the plan, or else who did the intake.
     */
    List<DueRow> ofPractitioner(UserId practitioner) {
        List<OpenEpisode> found =
                jdbc.sql(
                                OPEN
                                        + """
                                        coalesce((SELECT p.responsible_id FROM care_plan p
                                            WHERE p.episode_id = e.id AND p.status = 'ACTIVE' LIMIT 1),
                                            i.practitioner_id) = :practitioner
                                        ORDER BY e.started_on DESC, e.id DESC LIMIT :most
                                        """)
                        .param("practitioner", practitioner.value())
                        .param("most", MOST_EPISODES)
                        .query(this::open)
                        .list();
        return due(found);
    }

    private record OpenEpisode(
            EpisodeId id,
            PatientId patient,
            PersonName name,
            LocalDate birthDate,
            String title,
            LocalDate startedOn,
            boolean lowBack,
            Taken intake,
            Set<String> askedAtIntake) {}

    private OpenEpisode open(ResultSet row, int index) throws SQLException {
        Instant startedAt = row.getTimestamp("started_at").toInstant();
        Set<String> asked = new HashSet<>();
        if (row.getBoolean("pain_asked")) {
            asked.add(ScoreReader.PAIN);
        }
        if (row.getBoolean("activities_asked")) {
            asked.add(ScoreReader.ACTIVITIES);
        }
        return new OpenEpisode(
                new EpisodeId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                Objects.requireNonNullElse(row.getString("title"), ""),
                row.getObject("started_on", LocalDate.class),
                "LOW_BACK".equals(row.getString("form")),
                new Taken(day(startedAt), startedAt),
                asked);
    }

    private List<DueRow> due(List<OpenEpisode> episodes) {
        if (episodes.isEmpty()) {
            return List.of();
        }
        var ids = episodes.stream().map(episode -> episode.id().value()).toList();
        Map<UUID, List<ProfileChange>> changes = profileChanges(ids);
        Map<UUID, Map<String, Known>> known = known(ids);
        boolean quebec = inUse(QUEBEC);
        LocalDate today = LocalDate.now(clock);
        List<DueRow> rows = new ArrayList<>();
        for (OpenEpisode episode : episodes) {
            UUID id = episode.id().value();
            var due =
                    MeasureSchedule.current(
                                    episode.startedOn(), changes.getOrDefault(id, List.of()), today)
                            .map(moment ->
                                    dueNow(
                                            episode,
                                            moment,
                                            known.getOrDefault(id, Map.of()),
                                            quebec))
                            .orElse(List.of());
            if (!due.isEmpty()) {
                rows.add(
                        new DueRow(
                                episode.id(),
                                episode.patient(),
                                episode.name(),
                                episode.birthDate(),
                                episode.title().isEmpty() ? null : episode.title(),
                                due));
            }
        }
        rows.sort(Comparator.comparing(row -> row.due().getFirst().on()));
        return rows;
    }

    private List<DueMeasure> dueNow(
            OpenEpisode episode, Due moment, Map<String, Known> known, boolean quebec) {
        List<DueMeasure> due = new ArrayList<>();
        for (String id : defaultSet(episode.lowBack() && quebec)) {
            Instrument instrument = registry.get(id);
            boolean met =
                    known.getOrDefault(id, new Known()).meets(moment)
                            || (episode.askedAtIntake().contains(id)
                                    && moment.isMet(episode.intake()));
            if (!met) {
                due.add(new DueMeasure(instrument, moment.moment(), moment.on()));
            }
        }
        return due;
    }

    private static List<String> defaultSet(boolean quebec) {
        return quebec
                ? List.of(ScoreReader.PAIN, ScoreReader.ACTIVITIES, QUEBEC)
                : List.of(ScoreReader.PAIN, ScoreReader.ACTIVITIES);
    }

    private boolean inUse(String instrument) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM measure_instrument_version"
                                + " WHERE instrument_id = :instrument AND in_use)")
                .param("instrument", instrument)
                .query(Boolean.class)
                .single();
    }

    /** The first choice of a profile is no change. */
    private Map<UUID, List<ProfileChange>> profileChanges(List<UUID> episodes) {
        Map<UUID, List<ProfileChange>> changes = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT episode_id, chosen_at FROM measure_treatment_profile
                        WHERE episode_id IN (:episodes) AND number > 1
                        """)
                .param("episodes", episodes)
                .query(row -> {
                    Instant at = row.getTimestamp("chosen_at").toInstant();
                    changes.computeIfAbsent(
                                    row.getObject("episode_id", UUID.class),
                                    id -> new ArrayList<>())
                            .add(new ProfileChange(day(at), at));
                });
        return changes;
    }

    /** What was measured with one instrument, or left out with a reason. */
    private record Known(List<Taken> taken, List<Skipped> skipped) {
        Known() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean meets(Due moment) {
            return taken.stream().anyMatch(moment::isMet)
                    || skipped.stream().anyMatch(moment::isSkipped);
        }
    }

    /** By episode and instrument. */
    private Map<UUID, Map<String, Known>> known(List<UUID> episodes) {
        Map<UUID, Map<String, Known>> known = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT s.episode_id, s.instrument_id, s.taken_on AS on_day, s.recorded_at AS noted_at,
                               NULL AS skipped
                        FROM measure_score s
                        WHERE s.episode_id IN (:episodes)
                          AND NOT EXISTS (SELECT FROM measure_score n WHERE n.replaces = s.id)
                        UNION ALL
                        SELECT k.episode_id, k.instrument_id, k.due_on, k.skipped_at, k.moment
                        FROM measure_skipped k WHERE k.episode_id IN (:episodes)
                        """)
                .param("episodes", episodes)
                .query(row -> {
                    LocalDate on = row.getObject("on_day", LocalDate.class);
                    Instant at = row.getTimestamp("noted_at").toInstant();
                    String skipped = row.getString("skipped");
                    Known own =
                            known.computeIfAbsent(
                                            row.getObject("episode_id", UUID.class),
                                            id -> new HashMap<>())
                                    .computeIfAbsent(
                                            row.getString("instrument_id"), id -> new Known());
                    if (skipped == null) {
                        own.taken().add(new Taken(on, at));
                    } else {
                        own.skipped().add(new Skipped(MeasureMoment.valueOf(skipped), on, at));
                    }
                });
        return known;
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
