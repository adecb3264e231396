package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.measure.FormReading;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.MeasureSchedule;
import app.wervel.measure.Score;
import app.wervel.measure.ScoreId;
import app.wervel.measure.Scoring;
import app.wervel.measure.ScoringResult;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseDetails;
import app.wervel.questionnaire.application.ResponseService;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ConstraintNames;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what patients came to on instruments, with the answers. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:write')")
public class MeasureService {
    /** A measure from longer before the episode belongs to another one. */
    static final int MOST_DAYS_BEFORE = 60;

    private final EpisodeQueries episodes;
    private final InstrumentRegistry registry;
    private final InstrumentVersions versions;
    private final ResponseService responses;
    private final Scores scores;
    private final ScoreReader reader;
    private final DueReader due;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    MeasureService(
            EpisodeQueries episodes,
            InstrumentRegistry registry,
            InstrumentVersions versions,
            ResponseService responses,
            Scores scores,
            ScoreReader reader,
            DueReader due,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.episodes = episodes;
        this.registry = registry;
        this.versions = versions;
        this.responses = responses;
        this.scores = scores;
        this.reader = reader;
        this.due = due;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What was typed, found right. */
    private record Checked(LocalDate on, @Nullable MeasureMoment moment, FilledHow how) {}

    /**
     * Keeps answers and their score. The same request sent twice gives the first score again.
     *
     * @throws NotFound when there is no such episode, instrument or version
     * @throws InvalidInput {@code measure.date-in-future}, {@code measure.date-before-episode} on
     *     {@code takenOn}; {@code measure.moment-unknown} on {@code moment}; {@code
     *     questionnaire.filled-how-unknown} on {@code how}; {@code measure.no-answers} on {@code
     *     answers}; what is wrong with an answer under its linkId
     * @throws DomainRuleViolation {@code episode.closed}; {@code measure.not-imported} when the
     *     practice has no version of it
     * @throws Conflict {@code measure.saved-already} when the request was used for something else,
     *     or is just being saved
     */
    public ScoreRow record(EpisodeId id, ScoreData data) {
        return record(id, data, null);
    }

    /**
     * As {@link #record(EpisodeId, ScoreData)}, of answers that were saved while they were given.
     *
     * @param draft the response that is complete now; null: there was none. That of somebody else
     *     stays a draft
     * @throws NotFound when the draft is of another patient or questionnaire, too
     * @throws app.wervel.shared.StaleVersion when somebody changed the draft meanwhile
     */
    public ScoreRow record(EpisodeId id, ScoreData data, @Nullable DraftVersion draft) {
        EpisodeDetails episode = episodes.get(id);
        Instrument instrument = registry.get(data.instrument());
        Optional<Score> before = scores.findByRequestId(data.requestId());
        if (before.isPresent()) {
            return sentBefore(before.get(), id, instrument, null);
        }
        if (episode.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
        Checked checked = check(episode, data, LocalDate.now(clock));
        InstrumentVersion version = version(instrument, data);
        ResponseDetails response = response(episode, version, response(data, checked), draft);
        Score score =
                new Score(
                        origin(episode, version, data, checked, response.id()),
                        score(version, response));
        return keep(score, episode);
    }

    private ResponseDetails response(
            EpisodeDetails episode,
            InstrumentVersion version,
            ResponseData answered,
            @Nullable DraftVersion draft) {
        if (draft == null) {
            return responses.fillIn(episode.patient(), version.questionnaire(), answered);
        }
        ResponseDetails response = responses.complete(draft.id(), draft.version(), answered);
        boolean same =
                response.patient().equals(episode.patient())
                        && response.questionnaire().id().equals(version.questionnaire());
        if (!same) {
            throw new NotFound("questionnaire response");
        }
        return response;
    }

    /**
     * Puts another score in the place of one that was wrong; the old one stays to be seen. It is of
     * the same version: what was filled in does not change by being corrected.
     *
     * @throws NotFound when there is no such score
     * @throws InvalidInput {@code text.required}, {@code text.too-long} on {@code reason}; as
     *     {@link #record}
     * @throws Conflict {@code measure.replaced-already}; {@code measure.saved-already}
     */
    public ScoreRow amend(ScoreId id, ScoreData data, @Nullable String reason) {
        Score old = scores.findById(id).orElseThrow(() -> new NotFound("score"));
        Instrument instrument = registry.get(old.instrument());
        Optional<Score> before = scores.findByRequestId(data.requestId());
        if (before.isPresent()) {
            return sentBefore(before.get(), old.episode(), instrument, id);
        }
        var checks = new FieldChecks();
        String why =
                checks.<@Nullable String>check(
                        "reason", () -> Texts.required(reason, Score.LONGEST_REASON));
        checks.throwIfAny();
        EpisodeDetails episode = episodes.get(old.episode());
        Checked checked = check(episode, data, old.takenOn());
        InstrumentVersion version = versions.get(old.instrumentVersion());
        requireNotReplaced(id);
        ResponseDetails response = responses.amend(old.response(), why, response(data, checked));
        MeasureMoment moment = checked.moment() == null ? old.moment() : checked.moment();
        Checked kept = new Checked(checked.on(), moment, checked.how());
        Score score =
                new Score(
                        origin(episode, version, data, kept, response.id()),
                        score(version, response),
                        id,
                        why);
        return keep(score, episode);
    }

    private void requireNotReplaced(ScoreId id) {
        boolean replaced =
                jdbc.sql("SELECT EXISTS (SELECT FROM measure_score WHERE replaces = ?)")
                        .param(id.value())
                        .query(Boolean.class)
                        .single();
        if (replaced) {
            throw new Conflict("measure.replaced-already");
        }
    }

    /**
     * Notes why somebody is not measured now. It holds for the moment that is due.
     *
     * @throws NotFound when there is no such episode or instrument
     * @throws InvalidInput {@code text.required}, {@code text.too-long} on {@code reason}
     * @throws DomainRuleViolation {@code measure.not-due}
     */
    public void skip(EpisodeId id, String instrument, @Nullable String reason) {
        registry.get(instrument);
        var checks = new FieldChecks();
        String why =
                checks.<@Nullable String>check(
                        "reason", () -> Texts.required(reason, Score.LONGEST_REASON));
        checks.throwIfAny();
        EpisodeDetails episode = episodes.get(id);
        DueMeasure waiting =
                dueNow(id, instrument)
                        .orElseThrow(() -> new DomainRuleViolation("measure.not-due"));
        LoggedInUser me = currentUser.get();
        jdbc.sql(
                        """
                        INSERT INTO measure_skipped (episode_id, instrument_id, due_on, moment, reason,
                            skipped_by, skipped_by_name, skipped_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        instrument,
                        waiting.on(),
                        waiting.moment().name(),
                        Objects.requireNonNull(why),
                        me.id().value(),
                        me.displayName(),
                        Timestamp.from(clock.instant()))
                .update();
        accessLog.record(
                Access.changed("EpisodeOfCare", id.value(), episode.patient().value(), "measures"));
    }

    private Optional<DueMeasure> dueNow(EpisodeId id, String instrument) {
        return due.ofEpisode(id).stream()
                .filter(each -> each.instrument().id().equals(instrument))
                .findFirst();
    }

    /**
     * @param otherwise the day, where none was typed
     */
    private Checked check(EpisodeDetails episode, ScoreData data, LocalDate otherwise) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = data.takenOn() == null ? otherwise : data.takenOn();
        var checks = new FieldChecks();
        checks.require(!on.isAfter(today), "takenOn", "measure.date-in-future");
        checks.require(
                !on.isBefore(episode.startedOn().minusDays(MOST_DAYS_BEFORE)),
                "takenOn",
                "measure.date-before-episode");
        var moment = checks.<@Nullable MeasureMoment>check("moment", () -> moment(data.moment()));
        var how = checks.<@Nullable FilledHow>check("how", () -> how(data.how()));
        checks.require(!data.answers().isEmpty(), "answers", "measure.no-answers");
        checks.throwIfAny();
        return new Checked(on, moment, Objects.requireNonNull(how));
    }

    private static @Nullable MeasureMoment moment(@Nullable String id) {
        try {
            return id == null ? null : MeasureMoment.fromId(id);
        } catch (IllegalArgumentException unknown) {
            throw (InvalidValue) new InvalidValue("measure.moment-unknown").initCause(unknown);
        }
    }

    private static FilledHow how(@Nullable String id) {
        return id == null ? FilledHow.SCREEN : FilledHow.fromId(id);
    }

    private InstrumentVersion version(Instrument instrument, ScoreData data) {
        if (data.version() == null) {
            return versions.inUse(instrument)
                    .orElseThrow(() -> new DomainRuleViolation("measure.not-imported"));
        }
        InstrumentVersion version = versions.get(data.version());
        if (!version.instrument().equals(instrument)) {
            throw new NotFound("instrument version");
        }
        return version;
    }

    private static ResponseData response(ScoreData data, Checked checked) {
        return new ResponseData(data.language(), checked.how(), checked.on(), data.answers());
    }

    /** Of the answers as they were kept: those to questions that were not asked are gone. */
    private static ScoringResult score(InstrumentVersion version, ResponseDetails response) {
        return Scoring.score(
                version.form(), FormReading.answers(version.definition(), response.answers()));
    }

    private Score.Origin origin(
            EpisodeDetails episode,
            InstrumentVersion version,
            ScoreData data,
            Checked checked,
            QuestionnaireResponseId response) {
        LoggedInUser me = currentUser.get();
        MeasureMoment moment = checked.moment();
        if (moment == null) {
            moment = momentOf(episode, version.instrument().id(), checked.on());
        }
        return new Score.Origin(
                episode.patient(),
                episode.id(),
                version.instrument().id(),
                version.id(),
                registry.version(),
                response,
                data.language(),
                checked.on(),
                moment,
                checked.how(),
                me.id(),
                me.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                data.requestId());
    }

    /** The moment that is due, if it was then already; around the first day it is the start. */
    private MeasureMoment momentOf(EpisodeDetails episode, String instrument, LocalDate on) {
        LocalDate soon = on.plusDays(MeasureSchedule.SLACK_DAYS);
        return dueNow(episode.id(), instrument)
                .filter(waiting -> !soon.isBefore(waiting.on()))
                .map(DueMeasure::moment)
                .orElseGet(() ->
                        on.minusDays(MeasureSchedule.SLACK_DAYS).isAfter(episode.startedOn())
                                ? MeasureMoment.BETWEEN
                                : MeasureMoment.START);
    }

    private ScoreRow keep(Score score, EpisodeDetails episode) {
        try {
            scores.saveAndFlush(score);
        } catch (DataIntegrityViolationException refused) {
            String constraint = ConstraintNames.of(refused).orElse("");
            String code =
                    switch (constraint) {
                        case "measure_score_request_once" -> "measure.saved-already";
                        case "measure_score_replaced_once" -> "measure.replaced-already";
                        default -> throw refused;
                    };
            throw (Conflict) new Conflict(code).initCause(refused);
        }
        accessLog.record(Access.created("Score", score.id().value(), episode.patient().value()));
        return row(score);
    }

    private ScoreRow sentBefore(
            Score score, EpisodeId episode, Instrument instrument, @Nullable ScoreId replaces) {
        boolean same =
                score.episode().equals(episode)
                        && score.instrument().equals(instrument.id())
                        && Objects.equals(score.replaces(), replaces);
        if (!same) {
            throw new Conflict("measure.saved-already");
        }
        accessLog.record(
                Access.read("Score", score.id().value(), score.patient().value(), "scores"));
        return row(score);
    }

    private ScoreRow row(Score score) {
        return reader.find(score.episode(), score.id()).orElseThrow();
    }

    /** Instruments that can be filled in now, in the order of the registry. */
    public List<Instrument> usable() {
        List<String> ids = versions.usable();
        return registry.all().stream().filter(instrument -> ids.contains(instrument.id())).toList();
    }

    /**
     * The version of an instrument to fill in now.
     *
     * @throws NotFound when there is no such instrument
     * @throws DomainRuleViolation {@code measure.not-imported}
     */
    public InstrumentVersion toFillIn(String instrument) {
        return versions.inUse(registry.get(instrument))
                .orElseThrow(() -> new DomainRuleViolation("measure.not-imported"));
    }

    /**
     * Every version of an instrument, the newest first: what is keyed in from paper is of the
     * version that stands on the paper.
     *
     * @throws NotFound when there is no such instrument
     */
    public List<VersionRow> versions(String instrument) {
        return versions.list(registry.get(instrument));
    }

    /**
     * @throws NotFound when there is no such version
     */
    public InstrumentVersion version(InstrumentVersionId id) {
        return versions.get(id);
    }

    /**
     * The version that was answered for a score, to correct it.
     *
     * @throws NotFound when there is no such score
     */
    public InstrumentVersion toCorrect(ScoreId id) {
        Score score = scores.findById(id).orElseThrow(() -> new NotFound("score"));
        return versions.get(score.instrumentVersion());
    }
}
