package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Placement;
import app.wervel.scheduling.SeriesId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads appointments. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:read')")
public class AgendaQueries {
    /** Two months at once, and a little at each side of them. */
    public static final Duration LONGEST_RANGE = Duration.ofDays(62);

    /** An hour more for the night in which the clock goes back. */
    private static final Duration LONGEST_POSSIBLE = LONGEST_RANGE.plusHours(1);

    private static final String BETWEEN =
            """
            WHERE a.start_at < :until AND a.end_at > :from AND a.start_at > :earliest
              AND (:everybody OR a.practitioner_id = ANY (:practitioners))
            """;

    private final JdbcClient jdbc;
    private final AppointmentRows rows;
    private final AppointmentHistory history;
    private final TreatmentsGiven given;
    private final AccessLog accessLog;
    private final Clock clock;

    AgendaQueries(
            JdbcClient jdbc,
            AppointmentRows rows,
            AppointmentHistory history,
            TreatmentsGiven given,
            AccessLog accessLog,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.history = history;
        this.given = given;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Every appointment that lies in that time or reaches into it, by start; cancelled ones too.
     *
     * @param practitioners empty: everybody
     * @throws InvalidInput on {@code to}: {@code appointment.end-before-start}, {@code
     *     appointment.range-too-long} for more than 62 days
     */
    public List<AppointmentRow> between(Instant from, Instant until, Set<UserId> practitioners) {
        return logged(
                select(from, until, practitioners, " ORDER BY a.start_at, a.id")
                        .query(AppointmentRows::row)
                        .list());
    }

    /**
     * As {@link #between(Instant, Instant, Set)}, for a window that keeps itself up to date.
     *
     * @param shown by this window since it was opened: they are in the access log already
     */
    public List<AppointmentRow> between(
            Instant from, Instant until, Set<UserId> practitioners, ShownPatients shown) {
        var rows =
                select(from, until, practitioners, " ORDER BY a.start_at, a.id")
                        .query(AppointmentRows::row)
                        .list();
        var fresh = shown.fresh(rows.stream().map(AppointmentRow::patient).toList());
        if (!fresh.isEmpty()) {
            accessLog.record(
                    Access.searched(
                            "Appointment", fresh.stream().map(PatientId::value).toList(), "list"));
        }
        return rows;
    }

    /** As {@link #between(Instant, Instant, Set)}, a slice. */
    public Page<AppointmentRow> page(
            Instant from, Instant until, Set<UserId> practitioners, PageRequest request) {
        var items =
                select(
                                from,
                                until,
                                practitioners,
                                " ORDER BY a.start_at, a.id LIMIT :limit OFFSET :offset")
                        .param("limit", request.size())
                        .param("offset", request.offset())
                        .query(AppointmentRows::row)
                        .list();
        long total =
                bind(
                                jdbc.sql("SELECT count(*) FROM appointment a " + BETWEEN),
                                from,
                                until,
                                practitioners)
                        .query(Long.class)
                        .single();
        return new Page<>(logged(items), request.page(), request.size(), total);
    }

    private JdbcClient.StatementSpec select(
            Instant from, Instant until, Set<UserId> practitioners, String order) {
        if (!from.isBefore(until)) {
            throw new InvalidInput("to", "appointment.end-before-start");
        }
        if (Duration.between(from, until).compareTo(LONGEST_POSSIBLE) > 0) {
            throw new InvalidInput("to", "appointment.range-too-long");
        }
        return bind(
                jdbc.sql(AppointmentRows.COLUMNS + AppointmentRows.FROM + BETWEEN + order),
                from,
                until,
                practitioners);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement,
            Instant from,
            Instant until,
            Set<UserId> practitioners) {
        return statement
                .param("from", Moments.parameter(from))
                .param("until", Moments.parameter(until))
                // Nothing lasts longer, and the index is one of starts.
                .param("earliest", Moments.parameter(from.minus(Placement.LONGEST)))
                .param("everybody", practitioners.isEmpty())
                .param(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toArray(UUID[]::new));
    }

    /**
     * @throws NotFound when there is no such appointment
     */
    public AppointmentRow get(AppointmentId id) {
        var row = rows.get(id);
        logRead(id, row.patient(), "appointment");
        return row;
    }

    /** Who takes part in the group; those who cancelled with the whole group too. */
    public List<AppointmentRow> participants(AppointmentId session) {
        return logged(
                jdbc.sql(
                                AppointmentRows.COLUMNS
                                        + AppointmentRows.FROM
                                        + """
                                        WHERE a.session_id = :session AND a.session_id <> a.id
                                        ORDER BY p.family_name, p.given_name, a.id
                                        """)
                        .param("session", session.value())
                        .query(AppointmentRows::row)
                        .list());
    }

    /**
     * Newest first.
     *
     * @throws NotFound when there is no such appointment
     */
    public List<AppointmentHistoryRow> history(AppointmentId id) {
        var patient = rows.get(id).patient();
        var states =
                jdbc.sql(
                                """
                                SELECT h.at, h.user_name, h.action, h.start_at, h.end_at, u.display_name AS practitioner_name,
                                       r.name AS room_name, h.status, h.cancelled_for, h.cancel_reason, h.cancelled_late
                                FROM appointment_history h
                                JOIN app_user u ON u.id = h.practitioner_id
                                LEFT JOIN room r ON r.id = h.room_id
                                WHERE h.appointment_id = :id ORDER BY h.id DESC
                                """)
                        .param("id", id.value())
                        .query(AgendaQueries::historyRow)
                        .list();
        logRead(id, patient, "history");
        return states;
    }

    /**
     * The step that undoing would take back, of those that have one.
     *
     * @param shown as they were read
     */
    public Map<AppointmentId, AppointmentAction> lastSteps(Collection<AppointmentRow> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        var last = new HashMap<AppointmentId, AppointmentAction>();
        history.steps(shown.stream().map(AppointmentRow::id).toList())
                .forEach((id, steps) -> last.put(id, steps.getFirst().action()));
        accessLog.record(Access.searched("Appointment", patients(shown), "history"));
        return last;
    }

    /**
     * In order of their start, cancelled ones too.
     *
     * @throws NotFound when there is no such series
     */
    public List<AppointmentRow> ofSeries(SeriesId series) {
        var all = rows.ofSeries(series);
        if (all.isEmpty()) {
            throw new NotFound("series");
        }
        return logged(all);
    }

    /** Newest first, cancelled ones too. */
    public Page<AppointmentRow> ofPatient(PatientId patient, PageRequest request) {
        var items =
                jdbc.sql(
                                AppointmentRows.COLUMNS
                                        + AppointmentRows.FROM
                                        + """
                                        WHERE a.patient_id = :patient ORDER BY a.start_at DESC, a.id DESC
                                        LIMIT :limit OFFSET :offset
                                        """)
                        .param("patient", patient.value())
                        .param("limit", request.size())
                        .param("offset", request.offset())
                        .query(AppointmentRows::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM appointment WHERE patient_id = :patient")
                        .param("patient", patient.value())
                        .query(Long.class)
                        .single();
        accessLog.record(Access.searched("Appointment", List.of(patient.value()), "list"));
        return new Page<>(items, request.page(), request.size(), total);
    }

    /** The one that is going on or comes next, and is not cancelled. */
    public Optional<AppointmentRow> nextOf(PatientId patient) {
        var next =
                jdbc.sql(
                                AppointmentRows.COLUMNS
                                        + AppointmentRows.FROM
                                        + """
                                        WHERE a.patient_id = :patient AND a.end_at > :now AND a.status <> 'CANCELLED'
                                        ORDER BY a.start_at LIMIT 1
                                        """)
                        .param("patient", patient.value())
                        .param("now", Moments.parameter(clock.instant()))
                        .query(AppointmentRows::row)
                        .optional();
        accessLog.record(Access.searched("Appointment", List.of(patient.value()), "next"));
        return next;
    }

    /**
     * How many treatments were agreed and taken, of the open episode that began last. Appointments
     * of no episode count for it when they lie after its beginning. What was given is counted as
     * {@link TreatmentsGiven} says; without an episode, by the appointments that were held.
     */
    public TreatmentCount treatmentsOf(PatientId patient) {
        var now = clock.instant();
        var count =
                jdbc.sql(
                                """
                                SELECT e.id AS episode, e.planned_treatments, e.referred_treatments,
                                       count(a.id) FILTER (WHERE a.start_at > :now
                                           AND a.status NOT IN ('CANCELLED', 'DONE', 'NO_SHOW')) AS booked,
                                       count(a.id) FILTER (WHERE a.start_at <= :now
                                           AND a.status NOT IN ('CANCELLED', 'NO_SHOW') OR a.status = 'DONE') AS done
                                FROM (SELECT CAST(:patient AS uuid) AS id) person
                                LEFT JOIN LATERAL (SELECT * FROM episode_of_care
                                    WHERE patient_id = person.id AND status = 'OPEN'
                                    ORDER BY started_on DESC, id DESC LIMIT 1) e ON true
                                LEFT JOIN appointment a ON a.patient_id = person.id
                                    AND (a.episode_id = e.id
                                        OR a.episode_id IS NULL AND (e.id IS NULL
                                            OR a.start_at >= CAST(e.started_on AS timestamp) AT TIME ZONE :zone))
                                GROUP BY e.id, e.planned_treatments, e.referred_treatments
                                """)
                        .param("now", Moments.parameter(now))
                        .param("patient", patient.value())
                        .param("zone", clock.getZone().getId())
                        .query((row, index) ->
                                new TreatmentCount(
                                        AppointmentRows.id(row, "episode", EpisodeId::new),
                                        row.getObject("planned_treatments", Integer.class),
                                        row.getObject("referred_treatments", Integer.class),
                                        row.getInt("booked"),
                                        row.getInt("done")))
                        .single();
        EpisodeId episode = count.episode();
        if (episode != null) {
            count = count.withDone(given.of(episode));
        }
        accessLog.record(Access.searched("Appointment", List.of(patient.value()), "treatments"));
        return count;
    }

    private void logRead(AppointmentId id, @Nullable PatientId patient, String part) {
        if (patient != null) {
            accessLog.record(Access.read("Appointment", id.value(), patient.value(), part));
        }
    }

    private List<AppointmentRow> logged(List<AppointmentRow> shown) {
        accessLog.record(Access.searched("Appointment", patients(shown), "list"));
        return shown;
    }

    private static List<UUID> patients(Collection<AppointmentRow> shown) {
        return shown.stream()
                .map(AppointmentRow::patient)
                .filter(Objects::nonNull)
                .map(PatientId::value)
                .distinct()
                .toList();
    }

    private static AppointmentHistoryRow historyRow(ResultSet row, int index) throws SQLException {
        var cancelledFor = row.getString("cancelled_for");
        return new AppointmentHistoryRow(
                Moments.get(row, "at"),
                row.getString("user_name"),
                AppointmentAction.valueOf(row.getString("action")),
                Moments.get(row, "start_at"),
                Moments.get(row, "end_at"),
                row.getString("practitioner_name"),
                row.getString("room_name"),
                AppointmentStatus.valueOf(row.getString("status")),
                cancelledFor == null ? null : CancelledFor.valueOf(cancelledFor),
                row.getString("cancel_reason"),
                row.getBoolean("cancelled_late"));
    }
}
