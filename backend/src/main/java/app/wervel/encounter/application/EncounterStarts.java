package app.wervel.encounter.application;

import app.wervel.encounter.Encounter;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is looked up before a draft is begun, and its first row: an INSERT that does nothing where
 * somebody else was quicker, so that two clicks, or two people, open one note.
 */
@Component
class EncounterStarts {
    private final JdbcClient jdbc;

    EncounterStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EncounterId> ofAppointment(AppointmentId appointment) {
        return jdbc.sql(
                        """
                        SELECT id FROM encounter WHERE appointment_id = :appointment AND status <> 'ENTERED_IN_ERROR'
                        """)
                .param("appointment", appointment.value())
                .query(UUID.class)
                .optional()
                .map(EncounterId::new);
    }

    /** This practitioner's own draft of that day. */
    Optional<EncounterId> ownDraft(PatientId patient, UserId practitioner, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT id FROM encounter
                        WHERE patient_id = :patient AND practitioner_id = :practitioner AND status = 'DRAFT' AND day = :day
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("patient", patient.value())
                .param("practitioner", practitioner.value())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(EncounterId::new);
    }

    /** Without an appointment, begun on that day. */
    Optional<EncounterId> looseDraft(EpisodeId episode, UserId practitioner, LocalDate startedOn) {
        return jdbc.sql(
                        """
                        SELECT id FROM encounter WHERE episode_id = :episode AND practitioner_id = :practitioner
                            AND started_on = :startedOn AND appointment_id IS NULL AND status = 'DRAFT'
                        """)
                .param("episode", episode.value())
                .param("practitioner", practitioner.value())
                .param("startedOn", startedOn)
                .query(UUID.class)
                .optional()
                .map(EncounterId::new);
    }

    /**
     * The appointment that is, was or soon will be held in that time and has no note; the
     * practitioner's own first.
     */
    Optional<AppointmentId> appointmentWithoutNote(
            PatientId patient, UserId practitioner, Instant from, Instant until, Instant now) {
        return jdbc.sql(
                        """
                        SELECT a.id FROM appointment a
                        WHERE a.patient_id = :patient AND a.start_at >= :from AND a.start_at < :until
                          AND a.status NOT IN ('CANCELLED', 'NO_SHOW')
                          AND NOT EXISTS (SELECT 1 FROM encounter e
                              WHERE e.appointment_id = a.id AND e.status <> 'ENTERED_IN_ERROR')
                        ORDER BY (a.practitioner_id = :practitioner) DESC, abs(extract(epoch FROM a.start_at - :now)), a.id
                        LIMIT 1
                        """)
                .param("patient", patient.value())
                .param("practitioner", practitioner.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AppointmentId::new);
    }

    /**
     * What there is of that day, whoever wrote it.
     *
     * @param besideAppointments false: without the notes of other appointments, which have each
     *     their own
     */
    List<NoteOfDay> ofDay(PatientId patient, LocalDate day, boolean besideAppointments) {
        return jdbc.sql(
                        """
                        SELECT e.id, u.display_name, e.effective_kind, e.time_in, e.status
                        FROM encounter e JOIN app_user u ON u.id = e.practitioner_id
                        WHERE e.patient_id = :patient AND e.effective_day = :day AND e.status <> 'ENTERED_IN_ERROR'
                          AND (:besideAppointments OR e.appointment_id IS NULL)
                        ORDER BY e.id
                        """)
                .param("patient", patient.value())
                .param("day", day)
                .param("besideAppointments", besideAppointments)
                .query((row, index) ->
                        new NoteOfDay(
                                new EncounterId(row.getObject("id", UUID.class)),
                                row.getString("display_name"),
                                EncounterKind.valueOf(row.getString("effective_kind")),
                                row.getObject("time_in", LocalTime.class),
                                "DRAFT".equals(row.getString("status"))))
                .list();
    }

    /** The open one that began last. */
    Optional<EpisodeId> openEpisode(PatientId patient) {
        return jdbc.sql(
                        """
                        SELECT id FROM episode_of_care WHERE patient_id = :patient AND status = 'OPEN'
                        ORDER BY started_on DESC, id DESC LIMIT 1
                        """)
                .param("patient", patient.value())
                .query(UUID.class)
                .optional()
                .map(EpisodeId::new);
    }

    NoteDays possibleDays(EpisodeId episode, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT p.birth_date, c.started_on FROM episode_of_care c JOIN patient p ON p.id = c.patient_id
                        WHERE c.id = :episode
                        """)
                .param("episode", episode.value())
                .query((row, index) ->
                        new NoteDays(
                                row.getObject("birth_date", LocalDate.class),
                                row.getObject("started_on", LocalDate.class),
                                today))
                .single();
    }

    /** Who started the active plan with the patient. */
    Optional<UserId> responsible(EpisodeId episode) {
        return jdbc.sql(
                        """
                        SELECT responsible_id FROM care_plan
                        WHERE episode_id = :episode AND status = 'ACTIVE' AND responsible_id IS NOT NULL
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("episode", episode.value())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    boolean isPractitioner(UserId user) {
        return jdbc.sql("SELECT count(*) FROM app_user WHERE id = :id AND role = 'PRACTITIONER'")
                        .param("id", user.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether this became a row; otherwise somebody else was quicker. */
    boolean insert(Encounter draft) {
        return jdbc.sql(
                                """
                                INSERT INTO encounter (id, version, patient_id, episode_id, appointment_id, practitioner_id,
                                    treats_for_id, status, kind, day, time_in, time_out, started_on, started_at,
                                    effective_day, effective_kind, amendments)
                                VALUES (:id, 0, :patient, :episode, :appointment, :practitioner,
                                    :treatsFor, 'DRAFT', :kind, :day, :timeIn, :timeOut, :startedOn, :startedAt,
                                    :day, :kind, 0)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", draft.id().value())
                        .param("patient", draft.patient().value())
                        .param("episode", draft.episode().value())
                        .param("appointment", value(draft.appointment()))
                        .param("practitioner", draft.practitioner().value())
                        .param("treatsFor", value(draft.treatsFor()))
                        .param("kind", draft.content().kind().name())
                        .param("day", draft.content().day())
                        .param("timeIn", draft.content().timeIn())
                        .param("timeOut", draft.content().timeOut())
                        .param("startedOn", draft.startedOn())
                        .param("startedAt", draft.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static @Nullable UUID value(@Nullable AppointmentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable UserId id) {
        return id == null ? null : id.value();
    }
}
