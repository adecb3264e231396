package app.wervel.redflag.application;

import app.wervel.episode.EpisodeId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.KnownPatients;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a new screening when symptoms are new or have changed during treatment (rule R-NEW-1).
 * The conclusion of an intake of this patient that was begun after it answers it.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('redflag:write')")
public class RescreeningService {
    private final IntakeService intakes;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final KnownPatients knownPatients;
    private final Clock clock;

    RescreeningService(
            IntakeService intakes,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            KnownPatients knownPatients,
            Clock clock) {
        this.intakes = intakes;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.knownPatients = knownPatients;
        this.clock = clock;
    }

    /**
     * As {@link #require(EpisodeId, PatientId, RescreeningSource, String)}, noted in an encounter.
     */
    public void require(@Nullable EpisodeId episode, PatientId patient, String reason) {
        require(episode, patient, RescreeningSource.NOTE, reason);
    }

    /**
     * From now on nothing is concluded of this patient until he has been screened again. The same
     * thing noted twice asks for one screening.
     *
     * @param episode null where it is not about one
     * @param reason what is new, in words
     * @throws NotFound when there is no such patient
     * @throws InvalidInput on {@code reason}
     */
    public void require(
            @Nullable EpisodeId episode,
            PatientId patient,
            RescreeningSource source,
            @Nullable String reason) {
        var checks = new FieldChecks();
        var words = checks.check("reason", () -> Texts.required(reason, Texts.NOTE));
        checks.throwIfAny();
        knownPatients.require(patient);
        var id = RescreeningId.next();
        int added =
                jdbc.sql(
                                """
                                INSERT INTO rescreening (id, patient_id, episode_id, source, reason, required_by, required_at)
                                VALUES (:id, :patient, :episode, :source, :reason, :user, :now)
                                ON CONFLICT (patient_id, source, md5(reason))
                                    WHERE fulfilled_at IS NULL AND withdrawn_at IS NULL DO NOTHING
                                """)
                        .param("id", id.value())
                        .param("patient", patient.value())
                        .param("episode", episode == null ? null : episode.value())
                        .param("source", source.name())
                        .param("reason", Objects.requireNonNull(words))
                        .param("user", currentUser.get().id().value())
                        .param("now", Timestamp.from(now()))
                        .update();
        if (added > 0) {
            accessLog.record(
                    Access.created(RescreeningQueries.RESCREENING, id.value(), patient.value()));
        }
    }

    /**
     * It was a mistake, or somebody else has screened the patient: takes the request back, with the
     * reason kept.
     *
     * @throws NotFound when there is no such request
     * @throws InvalidInput on {@code reason}
     * @throws DomainRuleViolation {@code redflag.rescreening-done} when it was answered or taken
     *     back before
     */
    public void withdraw(RescreeningId id, @Nullable String reason) {
        var checks = new FieldChecks();
        var words = checks.check("reason", () -> Texts.required(reason, Texts.NOTE));
        checks.throwIfAny();
        var patient =
                jdbc.sql("SELECT patient_id FROM rescreening WHERE id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("rescreening"));
        int changed = withdraw("id = :key", id.value(), Objects.requireNonNull(words));
        if (changed == 0) {
            throw new DomainRuleViolation("redflag.rescreening-done");
        }
        accessLog.record(
                Access.changed(RescreeningQueries.RESCREENING, id.value(), patient, "withdrawal"));
    }

    /**
     * The new symptoms of a diary were judged to ask for no screening; the reason is kept. What the
     * diary of another episode tells stays open.
     */
    public void withdrawDiary(EpisodeId episode, PatientId patient, String reason) {
        int changed = withdraw("episode_id = :key AND source = 'DIARY'", episode.value(), reason);
        if (changed > 0) {
            accessLog.record(
                    new Access(
                            Access.Action.UPDATE,
                            RescreeningQueries.RESCREENING,
                            null,
                            List.of(patient.value()),
                            List.of("withdrawal")));
        }
    }

    private int withdraw(String which, UUID key, String reason) {
        return jdbc.sql(
                        "UPDATE rescreening SET withdrawn_by = :user, withdrawn_at = :now, withdrawal_reason = :reason WHERE "
                                + which
                                + " AND fulfilled_at IS NULL AND withdrawn_at IS NULL")
                .param("user", currentUser.get().id().value())
                .param("now", Timestamp.from(now()))
                .param("reason", reason)
                .param("key", key)
                .update();
    }

    /**
     * Begins the new screening, with what was told before; or goes on with one that was begun since
     * the last change.
     *
     * @throws NotFound when there is no such patient
     */
    @PreAuthorize("hasAuthority('redflag:write') and hasAuthority('intake:write')")
    public IntakeId begin(PatientId patient) {
        return begun(patient).orElseGet(() -> intakes.startAgain(patient).id());
    }

    /** Serialized by the patient's row, so that a double click begins one screening. */
    private Optional<IntakeId> begun(PatientId patient) {
        knownPatients.lock(patient);
        return jdbc.sql(
                        """
                        SELECT id FROM intake
                        WHERE patient_id = :patient AND status = 'DRAFT'
                          AND started_at >= (SELECT max(required_at) FROM rescreening
                                             WHERE patient_id = :patient AND fulfilled_at IS NULL AND withdrawn_at IS NULL)
                        ORDER BY started_at DESC, id DESC LIMIT 1
                        """)
                .param("patient", patient.value())
                .query((row, index) -> new IntakeId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
