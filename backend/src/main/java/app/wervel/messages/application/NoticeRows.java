package app.wervel.messages.application;

import app.wervel.messages.AppointmentState;
import app.wervel.messages.Grace;
import app.wervel.patient.PatientId;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What patients were told, row by row. To be called inside a transaction. */
@Component
class NoticeRows {
    /**
     * The place is the room's; without a room where the practitioner works at that hour; failing
     * that the practice's only location.
     */
    private static final String NOTICES =
            """
            SELECT n.patient_id, n.told_start, n.told_practitioner_id, n.told_location_id, n.told_cancelled, n.told_at,
                   a.id, a.version, a.start_at, a.end_at, a.status, a.practitioner_id, u.display_name AS practitioner_name,
                   l.id AS location_id, l.name AS location_name, nullif(btrim(l.address), '') AS location_address
            FROM appointment_notice n
            JOIN appointment a ON a.id = n.appointment_id
            JOIN app_user u ON u.id = a.practitioner_id
            LEFT JOIN room r ON r.id = a.room_id
            LEFT JOIN LATERAL (
                SELECT h.location_id
                FROM working_hours h
                WHERE a.room_id IS NULL AND h.practitioner_id = a.practitioner_id AND h.kind = 'WORK'
                  AND h.weekday = extract(isodow FROM a.start_at AT TIME ZONE :zone)
                  AND (a.start_at AT TIME ZONE :zone)::date BETWEEN h.valid_from AND coalesce(h.valid_until, 'infinity')
                  AND extract(hour FROM a.start_at AT TIME ZONE :zone) * 60 + extract(minute FROM a.start_at AT TIME ZONE :zone)
                      BETWEEN h.from_minute AND h.until_minute - 1
                LIMIT 1) h ON true
            LEFT JOIN location l ON l.id = coalesce(r.location_id, h.location_id,
                (SELECT (array_agg(o.id))[1] FROM location o WHERE o.active HAVING count(*) = 1))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks for a look once the change has rested. What the patient knows of an appointment that we
     * never told of, is how it was before this change.
     *
     * @param isNew the patient knows nothing of it yet
     * @param grace how long it rests, unless the appointment begins soon
     */
    void lookAt(
            AppointmentId appointment,
            PatientId patient,
            boolean isNew,
            Instant now,
            Duration grace) {
        Instant latest = now.plus(grace);
        Instant moment = Grace.end(now, grace, starts(lookAt(appointment, patient, isNew, latest)));
        if (moment.isBefore(latest)) {
            jdbc.sql("UPDATE appointment_notice SET look_at = :moment WHERE appointment_id = :id")
                    .param("moment", Timestamp.from(moment))
                    .param("id", appointment.value())
                    .update();
        }
    }

    private static List<Instant> starts(Starts starts) {
        return starts.told() == null ? List.of(starts.is()) : List.of(starts.told(), starts.is());
    }

    /**
     * When the patient may come.
     *
     * @param told by what we said last; null: nothing yet
     */
    private record Starts(@Nullable Instant told, Instant is) {}

    private Starts lookAt(
            AppointmentId appointment, PatientId patient, boolean isNew, Instant moment) {
        return jdbc.sql(
                        """
                        INSERT INTO appointment_notice
                            (appointment_id, patient_id, look_at, told_start, told_practitioner_id, told_cancelled)
                        SELECT a.id, :patient, :moment,
                               CASE WHEN :known THEN coalesce(h.start_at, a.start_at) END,
                               CASE WHEN :known THEN coalesce(h.practitioner_id, a.practitioner_id) END,
                               CASE WHEN :known THEN coalesce(h.status, a.status) = 'CANCELLED' END
                        FROM appointment a
                        LEFT JOIN LATERAL (
                            SELECT h.start_at, h.practitioner_id, h.status
                            FROM appointment_history h
                            WHERE h.appointment_id = a.id
                              AND (h.start_at, h.practitioner_id, h.status = 'CANCELLED')
                                  IS DISTINCT FROM (a.start_at, a.practitioner_id, a.status = 'CANCELLED')
                            ORDER BY h.id DESC
                            LIMIT 1) h ON true
                        WHERE a.id = :appointment
                        ON CONFLICT (appointment_id) DO UPDATE SET look_at = excluded.look_at
                        RETURNING told_start, (SELECT start_at FROM appointment WHERE id = :appointment) AS start_at
                        """)
                .param("appointment", appointment.value())
                .param("patient", patient.value())
                .param("moment", Timestamp.from(moment))
                .param("known", !isNew)
                .query((row, number) ->
                        new Starts(
                                instant(row, "told_start"),
                                row.getTimestamp("start_at").toInstant()))
                .single();
    }

    /**
     * Locks what is to be looked at, with whatever else is about to be of the same patients: a
     * series that was booked in one go is told in one go. Skips what another node works on.
     */
    List<Notice> lockDue(Instant now, Instant soon, int patients) {
        return jdbc.sql(
                        NOTICES
                                + """
                                WHERE n.look_at <= :soon
                                  AND n.patient_id IN (
                                      SELECT d.patient_id FROM appointment_notice d
                                      WHERE d.look_at <= :now ORDER BY d.look_at LIMIT :patients)
                                ORDER BY a.start_at, a.id
                                FOR UPDATE OF n SKIP LOCKED
                                """)
                .param("zone", clock.getZone().getId())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .param("patients", patients)
                .query(NoticeRows::notice)
                .list();
    }

    /** Begins to keep count of appointments that we never told of, for their reminder. */
    void startForReminders(Instant now, Instant until) {
        jdbc.sql(
                        """
                        INSERT INTO appointment_notice
                            (appointment_id, patient_id, told_start, told_practitioner_id, told_cancelled)
                        SELECT a.id, a.patient_id, a.start_at, a.practitioner_id, false
                        FROM appointment a
                        WHERE a.start_at > :now AND a.start_at <= :until AND a.status IN ('BOOKED', 'CONFIRMED')
                          AND a.patient_id IS NOT NULL
                          AND NOT EXISTS (SELECT FROM appointment_notice n WHERE n.appointment_id = a.id)
                        ORDER BY a.id
                        ON CONFLICT (appointment_id) DO NOTHING
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    /**
     * Locks what needs a reminder and has had none for its present start. Not what a message is on
     * its way for: that may be reminder enough.
     */
    List<Notice> lockForReminders(Instant now, Instant until, int limit) {
        return jdbc.sql(
                        NOTICES
                                + """
                                WHERE a.start_at > :now AND a.start_at <= :until AND a.status IN ('BOOKED', 'CONFIRMED')
                                  AND n.look_at IS NULL AND n.reminder_for IS DISTINCT FROM a.start_at
                                  AND NOT EXISTS (
                                      SELECT FROM outgoing_message_appointment ma JOIN outgoing_message m ON m.id = ma.message_id
                                      WHERE ma.appointment_id = n.appointment_id AND m.status = 'WAITING'
                                        AND m.kind <> 'REMINDER')
                                ORDER BY a.start_at, a.id
                                LIMIT :limit
                                FOR UPDATE OF n SKIP LOCKED
                                """)
                .param("zone", clock.getZone().getId())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(NoticeRows::notice)
                .list();
    }

    /** In the order of their starts. */
    List<Notice> ofMessage(UUID message) {
        return jdbc.sql(
                        NOTICES
                                + """
                                JOIN outgoing_message_appointment m ON m.appointment_id = n.appointment_id
                                WHERE m.message_id = :message
                                ORDER BY a.start_at, a.id
                                """)
                .param("zone", clock.getZone().getId())
                .param("message", message)
                .query(NoticeRows::notice)
                .list();
    }

    void looked(Collection<Notice> notices) {
        jdbc.sql("UPDATE appointment_notice SET look_at = NULL WHERE appointment_id IN (:ids)")
                .param("ids", ids(notices))
                .update();
    }

    void reminded(Collection<Notice> notices) {
        for (Notice notice : notices) {
            jdbc.sql(
                            "UPDATE appointment_notice SET reminder_for = :start WHERE appointment_id = :id")
                    .param("start", Timestamp.from(notice.is().start()))
                    .param("id", notice.is().id().value())
                    .update();
        }
    }

    /** Looks again as soon as possible, unless a look is due anyway. */
    void lookAgain(AppointmentId appointment, Instant moment) {
        jdbc.sql(
                        "UPDATE appointment_notice SET look_at = coalesce(look_at, :moment) WHERE appointment_id = :id")
                .param("moment", Timestamp.from(moment))
                .param("id", appointment.value())
                .update();
    }

    /**
     * From now on the patient knows this.
     *
     * @param at null when not from us
     */
    void told(AppointmentId appointment, AppointmentState state, @Nullable Instant at) {
        LocationId location = state.location();
        jdbc.sql(
                        """
                        UPDATE appointment_notice
                        SET told_start = :start, told_practitioner_id = :practitioner, told_location_id = :location,
                            told_cancelled = :cancelled, told_at = :at
                        WHERE appointment_id = :id
                        """)
                .param("start", Timestamp.from(state.start()))
                .param("practitioner", state.practitioner().value())
                .param("location", location == null ? null : location.value())
                .param("cancelled", state.cancelled())
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", appointment.value())
                .update();
    }

    Map<PatientId, PatientContact> contacts(Set<PatientId> patients) {
        Map<PatientId, PatientContact> contacts = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT p.id, p.email, p.phone, p.second_phone, p.language, coalesce(w.wanted, true) AS wanted
                        FROM patient p LEFT JOIN message_preference w ON w.patient_id = p.id
                        WHERE p.id IN (:ids)
                        """)
                .param("ids", patients.stream().map(PatientId::value).toList())
                .query(NoticeRows::contact)
                .list()
                .forEach(contact -> contacts.put(contact.patient(), contact));
        return contacts;
    }

    private static List<UUID> ids(Collection<Notice> notices) {
        return notices.stream().map(notice -> notice.is().id().value()).toList();
    }

    private static PatientContact contact(ResultSet row, int number) throws SQLException {
        return new PatientContact(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("phone"),
                row.getString("second_phone"),
                // Whoever reads neither more likely reads English.
                row.getString("language").equals("nl") ? "nl" : "en",
                row.getBoolean("wanted"));
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new PatientId(row.getObject("patient_id", UUID.class)),
                told(row),
                instant(row, "told_at"),
                new AppointmentView(
                        new AppointmentId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getTimestamp("start_at").toInstant(),
                        row.getTimestamp("end_at").toInstant(),
                        AppointmentStatus.valueOf(row.getString("status")),
                        new UserId(row.getObject("practitioner_id", UUID.class)),
                        row.getString("practitioner_name"),
                        location(row, "location_id"),
                        row.getString("location_name"),
                        row.getString("location_address")));
    }

    private static @Nullable AppointmentState told(ResultSet row) throws SQLException {
        Instant start = instant(row, "told_start");
        return start == null
                ? null
                : new AppointmentState(
                        start,
                        new UserId(row.getObject("told_practitioner_id", UUID.class)),
                        location(row, "told_location_id"),
                        row.getBoolean("told_cancelled")
                                ? AppointmentStatus.CANCELLED
                                : AppointmentStatus.BOOKED);
    }

    private static @Nullable LocationId location(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new LocationId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
