package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.measure.Change;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.MeasureSchedule;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was measured, and what is due. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:read')")
public class MeasureQueries {
    private final EpisodeQueries episodes;
    private final ScoreReader scores;
    private final ProfileReader profiles;
    private final DueReader due;
    private final InstrumentRegistry registry;
    private final InstrumentVersions versions;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    MeasureQueries(
            EpisodeQueries episodes,
            ScoreReader scores,
            ProfileReader profiles,
            DueReader due,
            InstrumentRegistry registry,
            InstrumentVersions versions,
            JdbcClient jdbc,
            AccessLog accessLog,
            Clock clock) {
        this.episodes = episodes;
        this.scores = scores;
        this.profiles = profiles;
        this.due = due;
        this.registry = registry;
        this.versions = versions;
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such episode
     */
    public EpisodeMeasures ofEpisode(EpisodeId id) {
        return measures(episodes.get(id));
    }

    /**
     * Of the episode that is open, or else of the one that began last; empty without an episode.
     */
    public Optional<EpisodeMeasures> ofPatient(PatientId patient) {
        List<EpisodeDetails> all = episodes.ofPatient(patient);
        return all.stream()
                .filter(episode -> episode.status() == EpisodeStatus.OPEN)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(this::measures);
    }

    /** Of every episode, the newest first. */
    public List<EpisodeMeasures> allOfPatient(PatientId patient) {
        return episodes.ofPatient(patient).stream().map(this::measures).toList();
    }

    private EpisodeMeasures measures(EpisodeDetails episode) {
        List<MeasureCourse> courses = scores.courses(episode.id());
        List<DueMeasure> waiting =
                episode.status() == EpisodeStatus.OPEN ? due.ofEpisode(episode.id()) : List.of();
        log(episode);
        return new EpisodeMeasures(
                episode,
                courses,
                waiting,
                profiles.profiles(episode.id()),
                profiles.suggestion(courses),
                phases(episode));
    }

    /** The first phase begins with its plan, each other when somebody went on to it. */
    private List<PhaseBegin> phases(EpisodeDetails episode) {
        return jdbc.sql(
                        """
                        SELECT began, name FROM (
                            SELECT p.first_activated_at AS began, coalesce(
                                (SELECT m.from_name FROM care_plan_phase_move m
                                    WHERE m.care_plan_id = p.id ORDER BY m.position LIMIT 1),
                                (SELECT f.name FROM care_plan_phase f
                                    WHERE f.care_plan_id = p.id AND f.id = p.current_phase_id)) AS name
                            FROM care_plan p WHERE p.episode_id = :episode
                            UNION ALL
                            SELECT m.moved_at, m.to_name FROM care_plan_phase_move m
                            JOIN care_plan p ON p.id = m.care_plan_id WHERE p.episode_id = :episode) phase
                        WHERE began IS NOT NULL AND name <> '' ORDER BY began
                        """)
                .param("episode", episode.id().value())
                .query((row, index) ->
                        new PhaseBegin(
                                row.getTimestamp("began")
                                        .toInstant()
                                        .atZone(clock.getZone())
                                        .toLocalDate(),
                                row.getString("name")))
                .list();
    }

    /**
     * Courses of an episode with at least one score, in the order of the registry: for a note, a
     * letter or a report. Each says its baseline, its latest score and the change between.
     *
     * @throws NotFound when there is no such episode
     */
    public List<MeasureCourse> latestOf(EpisodeId id) {
        EpisodeDetails episode = episodes.get(id);
        log(episode);
        return scores.courses(id).stream().filter(course -> course.latest().isPresent()).toList();
    }

    /**
     * What changed on an instrument since a day: from the last score on or before it, or else the
     * first after it, to the latest one.
     *
     * @throws NotFound when there is no such episode or instrument
     */
    public List<Change> changeSince(EpisodeId id, String instrument, LocalDate day) {
        Instrument known = registry.get(instrument);
        EpisodeDetails episode = episodes.get(id);
        log(episode);
        return scores.courses(id).stream()
                .filter(course -> course.instrument().equals(known))
                .flatMap(course ->
                        from(course, day).stream()
                                .flatMap(score -> course.changesSince(score).stream()))
                .toList();
    }

    private static Optional<ScoreRow> from(MeasureCourse course, LocalDate day) {
        var scored = course.scores().stream().filter(score -> score.notScored() == null).toList();
        return scored.stream()
                .filter(score -> !score.takenOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> scored.stream().findFirst());
    }

    /**
     * What was not measured lately, for whoever closes an episode: the instruments that were used
     * in it and can be filled in, without a score in the last {@link MeasureSchedule#LAST_DAYS}
     * days.
     *
     * @throws NotFound when there is no such episode
     */
    public List<DueMeasure> dueAtEnd(EpisodeId id) {
        EpisodeDetails episode = episodes.get(id);
        log(episode);
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(MeasureSchedule.LAST_DAYS);
        List<DueMeasure> waiting = new ArrayList<>();
        List<String> usable = versions.usable();
        for (MeasureCourse course : scores.courses(id)) {
            if (!usable.contains(course.instrument().id())) {
                continue;
            }
            boolean late =
                    course.latest().filter(last -> !last.takenOn().isBefore(since)).isEmpty();
            if (late) {
                waiting.add(new DueMeasure(course.instrument(), MeasureMoment.END, today));
            }
        }
        return waiting;
    }

    /** Patients of this practitioner whom it is time to measure, who waits longest first. */
    public Page<DueRow> due(UserId practitioner, PageRequest request) {
        List<DueRow> all = due.ofPractitioner(practitioner);
        List<DueRow> shown = all.stream().skip(request.offset()).limit(request.size()).toList();
        accessLog.record(
                Access.searched(
                        "Score",
                        shown.stream().map(row -> row.patient().value()).distinct().toList(),
                        "due"));
        return new Page<>(shown, request.page(), request.size(), all.size());
    }

    private void log(EpisodeDetails episode) {
        accessLog.record(
                Access.read("Score", episode.id().value(), episode.patient().value(), "scores"));
    }
}
