package app.wervel.encounter.application;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanRow;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the notes of encounters. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('encounter:read')")
public class EncounterQueries {
    private static final String OF_PATIENT =
            """
            FROM encounter e
            WHERE e.patient_id = :patient
              AND (CAST(:episode AS uuid) IS NULL OR e.episode_id = :episode)
              AND (CAST(:query AS text) IS NULL
                   OR e.words @@ to_tsquery('simple', :query)
                   OR EXISTS (SELECT 1 FROM encounter_amendment a
                       WHERE a.encounter_id = e.id AND a.words @@ to_tsquery('simple', :query)))
            """;

    /** What was held longer ago is found in the record itself. */
    static final int DAYS_UNWRITTEN = 30;

    /**
     * Of this practitioner, ended in the last {@link #DAYS_UNWRITTEN} days, with a patient in
     * treatment. A note without an appointment of that patient and day is taken for its note, and
     * of the first contact the intake tells.
     */
    private static final String UNWRITTEN =
            """
            FROM appointment a
            JOIN patient p ON p.id = a.patient_id
            JOIN LATERAL (SELECT c.title FROM episode_of_care c
                          WHERE c.patient_id = a.patient_id AND c.status = 'OPEN'
                          ORDER BY c.started_on DESC, c.id DESC LIMIT 1) c ON true
            WHERE a.practitioner_id = :practitioner AND a.start_at >= :from AND a.start_at < :now AND a.end_at <= :now
              AND a.status NOT IN ('CANCELLED', 'NO_SHOW')
              AND NOT EXISTS (SELECT 1 FROM encounter n
                  WHERE n.appointment_id = a.id AND n.status <> 'ENTERED_IN_ERROR')
              AND NOT EXISTS (SELECT 1 FROM encounter n
                  WHERE n.patient_id = a.patient_id AND n.appointment_id IS NULL AND n.status <> 'ENTERED_IN_ERROR'
                    AND n.effective_day = (a.start_at AT TIME ZONE :zone)::date)
              AND NOT EXISTS (SELECT 1 FROM intake i
                  WHERE i.patient_id = a.patient_id
                    AND (i.started_at AT TIME ZONE :zone)::date = (a.start_at AT TIME ZONE :zone)::date)
            """;

    private final EncounterReader reader;
    private final CarePlanQueries plans;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    EncounterQueries(
            EncounterReader reader,
            CarePlanQueries plans,
            JdbcClient jdbc,
            AccessLog accessLog,
            Clock clock) {
        this.reader = reader;
        this.plans = plans;
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such encounter
     */
    public EncounterDetails get(EncounterId id) {
        var encounter = reader.get(id);
        logRead(encounter);
        return encounter;
    }

    /** Newest first, drafts among them; never more than the page is read. */
    public Page<EncounterDetails> page(
            PatientId patient, EncounterFilter filter, PageRequest request) {
        var ids =
                ofPatient(
                                "SELECT e.id ",
                                patient,
                                filter,
                                "ORDER BY e.effective_day DESC, e.id DESC LIMIT :size OFFSET :offset")
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query((row, index) -> row.getObject("id", UUID.class))
                        .list();
        long total = ofPatient("SELECT count(*) ", patient, filter, "").query(Long.class).single();
        var notes = reader.all(ids);
        accessLog.record(Access.searched("Encounter", List.of(patient.value()), "notes"));
        return new Page<>(notes, request.page(), request.size(), total);
    }

    private JdbcClient.StatementSpec ofPatient(
            String select, PatientId patient, EncounterFilter filter, String order) {
        EpisodeId episode = filter.episode();
        return jdbc.sql(select + OF_PATIENT + order)
                .param("patient", patient.value())
                .param("episode", episode == null ? null : episode.value())
                .param("query", filter.query());
    }

    /**
     * The signed note of the same patient before this one, of whatever episode.
     *
     * @throws NotFound when there is no such encounter
     */
    public Optional<EncounterDetails> previousOf(EncounterId id) {
        var previous =
                jdbc.sql(
                                """
                                SELECT b.id FROM encounter e
                                JOIN encounter b ON b.patient_id = e.patient_id AND b.status = 'SIGNED'
                                    AND (b.effective_day, b.id) < (e.effective_day, e.id)
                                WHERE e.id = :id ORDER BY b.effective_day DESC, b.id DESC LIMIT 1
                                """)
                        .param("id", id.value())
                        .query(UUID.class)
                        .optional()
                        .map(found -> reader.get(new EncounterId(found)));
        previous.ifPresent(this::logRead);
        return previous;
    }

    /** The drafts of this practitioner, the longest waiting first. */
    public Page<UnsignedEncounterRow> unsignedOf(UserId practitioner, PageRequest request) {
        var rows =
                jdbc.sql(
                                """
                                SELECT e.id, e.patient_id, e.day, e.kind, c.title, f.display_name AS treats_for_name,
                                       p.family_name, p.family_name_prefix, p.given_name, p.initials, p.birth_date
                                FROM encounter e
                                JOIN patient p ON p.id = e.patient_id
                                JOIN episode_of_care c ON c.id = e.episode_id
                                LEFT JOIN app_user f ON f.id = e.treats_for_id
                                WHERE e.practitioner_id = :practitioner AND e.status = 'DRAFT'
                                ORDER BY e.effective_day, e.id LIMIT :size OFFSET :offset
                                """)
                        .param("practitioner", practitioner.value())
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(EncounterQueries::unsigned)
                        .list();
        long total = countUnsigned(practitioner);
        accessLog.record(
                Access.searched(
                        "Encounter",
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "unsigned"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static UnsignedEncounterRow unsigned(ResultSet row, int index) throws SQLException {
        return new UnsignedEncounterRow(
                new EncounterId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                name(row),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("day", LocalDate.class),
                EncounterKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("treats_for_name"));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("family_name"),
                row.getString("family_name_prefix"),
                row.getString("given_name"),
                row.getString("initials"));
    }

    /** How many notes this practitioner has still to sign. A number about nobody: not logged. */
    public long countUnsigned(UserId practitioner) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM encounter WHERE practitioner_id = :practitioner AND status = 'DRAFT'
                        """)
                .param("practitioner", practitioner.value())
                .query(Long.class)
                .single();
    }

    /**
     * The appointments of this practitioner of which there is no note, the longest waiting first.
     */
    public Page<UnwrittenNoteRow> unwrittenOf(UserId practitioner, PageRequest request) {
        var rows =
                unwritten(
                                """
                                SELECT a.id, a.patient_id, a.start_at, c.title,
                                       p.family_name, p.family_name_prefix, p.given_name, p.initials, p.birth_date
                                """,
                                practitioner,
                                "ORDER BY a.start_at, a.id LIMIT :size OFFSET :offset")
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query((row, index) ->
                                new UnwrittenNoteRow(
                                        new AppointmentId(row.getObject("id", UUID.class)),
                                        new PatientId(row.getObject("patient_id", UUID.class)),
                                        name(row),
                                        row.getObject("birth_date", LocalDate.class),
                                        row.getObject("start_at", OffsetDateTime.class).toInstant(),
                                        row.getString("title")))
                        .list();
        long total = countUnwritten(practitioner);
        accessLog.record(
                Access.searched(
                        "Appointment",
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "unwritten"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    /** How many notes this practitioner has still to begin. A number about nobody: not logged. */
    public long countUnwritten(UserId practitioner) {
        return unwritten("SELECT count(*) ", practitioner, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec unwritten(String select, UserId practitioner, String order) {
        var now = clock.instant();
        return jdbc.sql(select + UNWRITTEN + order)
                .param("practitioner", practitioner.value())
                .param("from", now.minus(Duration.ofDays(DAYS_UNWRITTEN)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("zone", clock.getZone().getId());
    }

    /** How many signed notes the episode has; those entered in error do not count. */
    public int countOf(EpisodeId episode) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM encounter WHERE episode_id = :episode AND status = 'SIGNED'
                        """)
                .param("episode", episode.value())
                .query(Integer.class)
                .single();
    }

    /** What the active plan of the note's episode has the patient do on the note's day. */
    public List<PlannedExercise> plannedFor(EncounterDetails encounter) {
        return plans.ofEpisode(encounter.episode()).stream()
                .filter(plan -> plan.status() == CarePlanStatus.ACTIVE)
                .findFirst()
                .map(CarePlanRow::id)
                .map(plans::get)
                .map(plan -> plan.doneOn(encounter.content().day()))
                .stream()
                .flatMap(List::stream)
                .map(PlannedExercise::new)
                .toList();
    }

    private void logRead(EncounterDetails encounter) {
        accessLog.record(
                Access.read(
                        "Encounter", encounter.id().value(), encounter.patient().value(), "note"));
    }
}
