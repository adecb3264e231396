package app.wervel.discharge.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.UuidV7;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports went to whom, and of whom nobody was told for a year. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:read')")
public class ReportService {
    private static final String DUE =
            """
            FROM episode_of_care e
            JOIN patient p ON p.id = e.patient_id
            JOIN intake i ON i.id = e.intake_id
            CROSS JOIN LATERAL (SELECT greatest(e.started_on,
                (SELECT max((r.printed_at AT TIME ZONE :zone)::date) FROM doctor_report r
                 WHERE r.episode_id = e.id)) AS since) last
            WHERE e.status = 'OPEN' AND last.since <= :yearAgo
              AND coalesce((SELECT cp.responsible_id FROM care_plan cp
                  WHERE cp.episode_id = e.id AND cp.responsible_id IS NOT NULL ORDER BY cp.id DESC LIMIT 1),
                  i.practitioner_id) = :practitioner
            """;

    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportService(CurrentUser currentUser, AccessLog accessLog, JdbcClient jdbc, Clock clock) {
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such episode
     */
    public CourseOfTreatment course(EpisodeId episode) {
        PatientId patient = patientOf(episode);
        accessLog.record(
                Access.read("EpisodeOfCare", episode.value(), patient.value(), "treatments"));
        return jdbc.sql(
                        """
                        SELECT e.started_on, notes.n AS noted, notes.last AS noted_last,
                               visits.n AS visited, visits.last AS visited_last
                        FROM episode_of_care e
                        CROSS JOIN LATERAL (SELECT count(*) AS n, max(effective_day) AS last FROM encounter
                            WHERE episode_id = e.id AND status = 'SIGNED') notes
                        CROSS JOIN LATERAL (SELECT count(*) AS n, max((start_at AT TIME ZONE :zone)::date) AS last
                            FROM appointment WHERE episode_id = e.id AND status = 'DONE') visits
                        WHERE e.id = :episode
                        """)
                .param("episode", episode.value())
                .param("zone", clock.getZone().getId())
                .query((row, index) -> {
                    String counted = row.getInt("noted") > 0 ? "noted" : "visited";
                    return new CourseOfTreatment(
                            row.getInt(counted),
                            row.getObject("started_on", LocalDate.class),
                            row.getObject(counted + "_last", LocalDate.class));
                })
                .single();
    }

    private PatientId patientOf(EpisodeId episode) {
        return jdbc.sql("SELECT patient_id FROM episode_of_care WHERE id = :id")
                .param("id", episode.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new)
                .orElseThrow(() -> new NotFound("episode"));
    }

    /** Notes that a report is printed, in the transaction that reads it. */
    @PreAuthorize("hasAuthority('document:print') and hasAuthority('episode:read')")
    public void printed(
            EpisodeId episode,
            ReportKind kind,
            ReportRecipient recipient,
            @Nullable String addressee,
            String language) {
        PatientId patient = patientOf(episode);
        var me = currentUser.get();
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        INSERT INTO doctor_report (id, episode_id, patient_id, kind, recipient, addressee, language,
                            printed_at, printed_by, printed_by_name)
                        VALUES (:id, :episode, :patient, :kind, :recipient, :addressee, :language, :at, :by, :name)
                        """)
                .param("id", id)
                .param("episode", episode.value())
                .param("patient", patient.value())
                .param("kind", kind.name())
                .param("recipient", recipient.name())
                .param("addressee", addressee)
                .param("language", language)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", me.id().value())
                .param("name", me.displayName())
                .update();
        accessLog.record(Access.printed("DoctorReport", id, patient.value()));
    }

    /** Newest first; at most {@value PageRequest#MAX_SIZE}. */
    public List<ReportRow> ofEpisode(EpisodeId episode) {
        PatientId patient = patientOf(episode);
        accessLog.record(Access.read("DoctorReport", episode.value(), patient.value(), "list"));
        return jdbc.sql(
                        """
                        SELECT * FROM doctor_report WHERE episode_id = :episode
                        ORDER BY printed_at DESC, id DESC LIMIT :limit
                        """)
                .param("episode", episode.value())
                .param("limit", PageRequest.MAX_SIZE)
                .query((row, index) ->
                        new ReportRow(
                                row.getObject("id", UUID.class),
                                ReportKind.valueOf(row.getString("kind")),
                                ReportRecipient.valueOf(row.getString("recipient")),
                                row.getString("addressee"),
                                row.getString("language"),
                                row.getTimestamp("printed_at").toInstant(),
                                row.getString("printed_by_name")))
                .list();
    }

    /**
     * Open episodes of this practitioner of which nobody was told for twelve months (D7): the
     * longest ago first.
     */
    public Page<DueReportRow> due(UserId practitioner, PageRequest request) {
        LocalDate yearAgo = LocalDate.now(clock).minusYears(1);
        var rows =
                jdbc.sql(
                                """
                                SELECT e.id, e.patient_id, e.title, last.since,
                                       p.family_name, p.family_name_prefix, p.given_name, p.initials, p.birth_date
                                """
                                        + DUE
                                        + "ORDER BY last.since, e.id LIMIT :size OFFSET :offset")
                        .param("practitioner", practitioner.value())
                        .param("zone", clock.getZone().getId())
                        .param("yearAgo", yearAgo)
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query((row, index) ->
                                new DueReportRow(
                                        new EpisodeId(row.getObject("id", UUID.class)),
                                        new PatientId(row.getObject("patient_id", UUID.class)),
                                        new PersonName(
                                                row.getString("family_name"),
                                                row.getString("family_name_prefix"),
                                                row.getString("given_name"),
                                                row.getString("initials")),
                                        row.getObject("birth_date", LocalDate.class),
                                        row.getString("title"),
                                        row.getObject("since", LocalDate.class)))
                        .list();
        long total =
                jdbc.sql("SELECT count(*) " + DUE)
                        .param("practitioner", practitioner.value())
                        .param("zone", clock.getZone().getId())
                        .param("yearAgo", yearAgo)
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        "DoctorReport",
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "due"));
        return new Page<>(rows, request.page(), request.size(), total);
    }
}
