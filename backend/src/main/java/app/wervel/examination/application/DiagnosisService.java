package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.examination.Diagnosis;
import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.DiagnosisId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and signs physiotherapy diagnoses. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:write')")
public class DiagnosisService {
    private final Diagnoses diagnoses;
    private final DiagnosisQueries queries;
    private final DiagnosisCodeQueries codes;
    private final EpisodeQueries episodes;
    private final RecordJson json;
    private final EditingSessions sessions;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    DiagnosisService(
            Diagnoses diagnoses,
            DiagnosisQueries queries,
            DiagnosisCodeQueries codes,
            EpisodeQueries episodes,
            RecordJson json,
            EditingSessions sessions,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.diagnoses = diagnoses;
        this.queries = queries;
        this.codes = codes;
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
     * one diagnosis.
     *
     * @throws NotFound when there is no such episode
     * @throws DomainRuleViolation {@code episode.closed}
     * @throws Conflict {@code examination.begun-already} when somebody else begins at the same
     *     moment
     */
    public DiagnosisDetails start(EpisodeId episode) {
        var begun = diagnoses.findByEpisodeAndStatus(episode, RecordStatus.DRAFT);
        if (begun.isPresent()) {
            return queries.get(begun.get().id());
        }
        var care = episodes.get(episode);
        if (care.status() == EpisodeStatus.CLOSED) {
            throw new DomainRuleViolation("episode.closed");
        }
        Instant now = now();
        var diagnosis =
                insert(
                        new Diagnosis(
                                care.patient(),
                                episode,
                                user(),
                                now,
                                json.write(DiagnosisContent.EMPTY)));
        accessLog.record(
                Access.created(
                        DiagnosisQueries.DIAGNOSIS,
                        diagnosis.id().value(),
                        care.patient().value()));
        sessions.begins(diagnosis.id().value(), user(), now);
        return queries.read(diagnosis.id());
    }

    /** A unique index settles two people who begin at once. */
    private Diagnosis insert(Diagnosis begun) {
        try {
            return diagnoses.saveAndFlush(begun);
        } catch (DataIntegrityViolationException refused) {
            throw (Conflict) new Conflict("examination.begun-already").initCause(refused);
        }
    }

    /**
     * Saves what was filled in so far, as often as it changes. The access log gets one entry per
     * user and editing session.
     *
     * @throws NotFound when there is no such diagnosis
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code examination.signed}
     * @throws InvalidInput as {@link DiagnosisData#typed}, on {@code code} {@code
     *     examination.code-not-in-table}
     */
    public DiagnosisDetails save(DiagnosisId id, long expectedVersion, DiagnosisData data) {
        DiagnosisContent content = data.typed();
        var diagnosis = draft(id, expectedVersion);
        var code = content.code();
        diagnosis.change(json.write(content), code == null ? null : codes.valid(code));
        var saved = diagnoses.saveAndFlush(diagnosis);
        if (sessions.begins(id.value(), user(), now())) {
            accessLog.record(changed(saved, "content"));
        }
        return queries.read(id);
    }

    /**
     * From now on it stands as it is.
     *
     * @throws NotFound when there is no such diagnosis
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws DomainRuleViolation {@code examination.signed}, {@code examination.no-diagnosis},
     *     {@code examination.no-indication}, {@code examination.indication-reason}
     */
    public DiagnosisDetails sign(DiagnosisId id, long expectedVersion) {
        var diagnosis = draft(id, expectedVersion);
        DiagnosisContent content = json.readDiagnosis(diagnosis.content());
        diagnosis.sign(user(), now(), content);
        diagnoses.saveAndFlush(diagnosis);
        accessLog.record(changed(diagnosis, "signature"));
        return queries.read(id);
    }

    /**
     * Adds a remark to what was signed; what was signed stays.
     *
     * @throws NotFound when there is no such diagnosis
     * @throws DomainRuleViolation {@code examination.not-signed}
     * @throws InvalidInput on {@code text}
     */
    public DiagnosisDetails amend(DiagnosisId id, @Nullable String text) {
        var checks = new FieldChecks();
        String words = checks.check("text", () -> Texts.required(text, Texts.NOTE));
        checks.throwIfAny();
        var diagnosis = get(id);
        diagnosis.requireSigned();
        jdbc.sql(
                        """
                        INSERT INTO examination_amendment (id, diagnosis_id, text, written_by, written_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        UuidV7.next(),
                        id.value(),
                        Objects.requireNonNull(words),
                        user().value(),
                        Timestamp.from(now()))
                .update();
        accessLog.record(changed(diagnosis, "amendment"));
        return queries.read(id);
    }

    private Diagnosis get(DiagnosisId id) {
        return diagnoses.findById(id).orElseThrow(() -> new NotFound("diagnosis"));
    }

    private Diagnosis draft(DiagnosisId id, long expectedVersion) {
        var diagnosis = get(id);
        // Told before a stale version: whoever still types should know that it is over.
        diagnosis.requireDraft();
        diagnosis.requireVersion(expectedVersion);
        return diagnosis;
    }

    private static Access changed(Diagnosis diagnosis, String part) {
        return Access.changed(
                DiagnosisQueries.DIAGNOSIS,
                diagnosis.id().value(),
                diagnosis.patient().value(),
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
