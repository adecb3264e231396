package app.wervel.episode.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads episodes of care. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:read')")
public class EpisodeQueries {
    private static final String SELECT =
            "SELECT id, version, patient_id, intake_id, title, started_on, status, closed_on,"
                    + " planned_treatments, referred_treatments FROM episode_of_care ";

    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    EpisodeQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such episode
     */
    public EpisodeDetails get(EpisodeId id) {
        var episode =
                jdbc.sql(SELECT + "WHERE id = :id")
                        .param("id", id.value())
                        .query(EpisodeQueries::details)
                        .optional()
                        .orElseThrow(() -> new NotFound("episode"));
        logRead(episode);
        return episode;
    }

    /** The episode that this intake started, if it started one. */
    public Optional<EpisodeDetails> findByIntake(IntakeId intake) {
        var episode =
                jdbc.sql(SELECT + "WHERE intake_id = :intake")
                        .param("intake", intake.value())
                        .query(EpisodeQueries::details)
                        .optional();
        episode.ifPresent(this::logRead);
        return episode;
    }

    /** Newest first. */
    public List<EpisodeDetails> ofPatient(PatientId patient) {
        var episodes =
                jdbc.sql(SELECT + "WHERE patient_id = :patient ORDER BY started_on DESC, id DESC")
                        .param("patient", patient.value())
                        .query(EpisodeQueries::details)
                        .list();
        accessLog.record(Access.searched("EpisodeOfCare", List.of(patient.value()), "list"));
        return episodes;
    }

    private void logRead(EpisodeDetails episode) {
        accessLog.record(
                Access.read(
                        "EpisodeOfCare",
                        episode.id().value(),
                        episode.patient().value(),
                        "episode"));
    }

    private static EpisodeDetails details(ResultSet row, int index) throws SQLException {
        return new EpisodeDetails(
                new EpisodeId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new IntakeId(row.getObject("intake_id", UUID.class)),
                row.getString("title"),
                row.getObject("started_on", LocalDate.class),
                EpisodeStatus.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("planned_treatments", Integer.class),
                row.getObject("referred_treatments", Integer.class));
    }
}
