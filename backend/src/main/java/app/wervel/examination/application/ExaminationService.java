package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.examination.Examination;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationId;
import app.wervel.examination.RecordStatus;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and signs examinations. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:write')")
public class ExaminationService {
    private final Examinations examinations;
    private final ExaminationQueries queries;
    private final EpisodeQueries episodes;
    private final RecordJson json;
    private final EditingSessions sessions;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExaminationService(
            Examinations examinations,
            ExaminationQueries queries,
            EpisodeQueries episodes,
            RecordJson json,
            EditingSessions sessions,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.examinations = examinations;
        this.queries = queries;
        this.episodes = episodes;
        this.json = json;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a draft in an episode. Where one is being written already, that one: two clicks are
     * one examination.
     *
     * @throws NotFound when there is no such episode
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws Conflict {@code examination.begun-already} when somebody else begins at the same
     *     moment
     */
    public ExaminationDetails start(EpisodeId episode) {
        var begun = examinations.findByEpisodeAndStatus(episode, RecordStatus.DRAFT);
        if (begun.isPresent()) {
            return queries.get(begun.get().id());
        }
        var care = episodes.get(episode);
        if (care.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
        Instant now = now();
        var examination =
                insert(
                        new Examination(
                                care.patient(),
                                episode,
                                user(),
                                now,
                                json.write(ExaminationContent.EMPTY)));
        accessLog.record(
                Access.created(
                        ExaminationQueries.EXAMINATION,
                        examination.id().value(),
                        care.patient().value()));
        sessions.begins(examination.id().value(), user(), now);
        return queries.read(examination.id());
    }

    /** A unique index settles two people who begin at once. */
    private Examination insert(Examination begun) {
        try {
            return examinations.saveAndFlush(begun);
        } catch (DataIntegrityViolationException refused) {
            throw (Conflict) new Conflict("examination.begun-already").initCause(refused);
        }
    }

    /**
     * Saves what was filled in so far, as often as it changes. The access log gets one entry per
     * user and editing session.
     *
     * @throws NotFound when there is no such examination
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code examination.signed}
     * @throws InvalidInput as {@link ExaminationData#typed}
     */
    public ExaminationDetails save(ExaminationId id, long expectedVersion, ExaminationData data) {
        ExaminationContent content = data.typed();
        var examination = draft(id, expectedVersion);
        examination.change(json.write(content));
        var saved = examinations.saveAndFlush(examination);
        if (sessions.begins(id.value(), user(), now())) {
            accessLog.record(changed(saved, "content"));
        }
        return queries.read(id);
    }

    /**
     * From now on it stands as it is.
     *
     * @throws NotFound when there is no such examination
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code examination.signed}, {@code examination.empty}, {@code
     *     examination.alarm-undecided} where an emergency or a same-day contact fires newly and
     *     nothing says what was decided
     */
    public ExaminationDetails sign(ExaminationId id, long expectedVersion) {
        var examination = draft(id, expectedVersion);
        ExaminationContent content = json.readExamination(examination.content());
        var screening = queries.screening(intakeOf(examination.episode()), content);
        examination.sign(
                user(), now(), content, screening, json.write(RecordJson.shown(screening)));
        examinations.saveAndFlush(examination);
        accessLog.record(changed(examination, "signature"));
        return queries.read(id);
    }

    /**
     * Adds a remark to what was signed; what was signed stays.
     *
     * @throws NotFound when there is no such examination
     * @throws DomainRuleViolation {@code examination.not-signed}
     * @throws InvalidInput on {@code text}
     */
    public ExaminationDetails amend(ExaminationId id, @Nullable String text) {
        var checks = new FieldChecks();
        String words = checks.check("text", () -> Texts.required(text, Texts.NOTE));
        checks.throwIfAny();
        var examination = get(id);
        examination.requireSigned();
        jdbc.sql(
                        """
                        INSERT INTO examination_amendment (id, examination_id, text, written_by, written_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        UuidV7.next(),
                        id.value(),
                        Objects.requireNonNull(words),
                        user().value(),
                        Timestamp.from(now()))
                .update();
        accessLog.record(changed(examination, "amendment"));
        return queries.read(id);
    }

    private UUID intakeOf(EpisodeId episode) {
        return jdbc.sql("SELECT intake_id FROM episode_of_care WHERE id = ?")
                .param(episode.value())
                .query(UUID.class)
                .single();
    }

    private Examination get(ExaminationId id) {
        return examinations.findById(id).orElseThrow(() -> new NotFound("examination"));
    }

    private Examination draft(ExaminationId id, long expectedVersion) {
        var examination = get(id);
        // Told before a stale version: whoever still types should know that it is over.
        examination.requireDraft();
        examination.requireVersion(expectedVersion);
        return examination;
    }

    private static Access changed(Examination examination, String part) {
        return Access.changed(
                ExaminationQueries.EXAMINATION,
                examination.id().value(),
                examination.patient().value(),
                part);
    }

    private UserId user() {
        return currentUser.get().id();
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
