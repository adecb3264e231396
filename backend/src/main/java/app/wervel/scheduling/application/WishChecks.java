package app.wervel.scheduling.application;

import app.wervel.scheduling.Appointment;
import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.Placement;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what was typed, field by field, before anything is looked for in the agenda. */
@Component
class WishChecks {
    private static final int MOST_YEARS_BACK = 1;
    private static final int MOST_YEARS_AHEAD = 2;

    private final AppointmentTypes types;
    private final JdbcClient jdbc;
    private final Clock clock;

    WishChecks(AppointmentTypes types, JdbcClient jdbc, Clock clock) {
        this.types = types;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param current what is to be changed; null: something new
     * @throws InvalidInput what is wrong, field by field
     */
    Wish check(AppointmentData data, @Nullable Appointment current) {
        var checks = new FieldChecks();
        checks.require(data.practitioner() != null, "practitionerId", "text.required");
        checks.require(data.start() != null, "start", "text.required");
        var type = checks.check("typeId", () -> type(data.type(), current));
        var note =
                checks.<@Nullable String>check(
                        "note", () -> Texts.optional(data.note(), Appointment.LONGEST_NOTE));
        if (type != null) {
            checks.require(
                    data.patient() != null || type.isGroup() || current != null,
                    "patientId",
                    "appointment.patient-required");
        }
        checks.throwIfAny();
        var start = Objects.requireNonNull(data.start());
        var knownType = Objects.requireNonNull(type);
        checks.require(
                isWithinReach(start) || isStartOf(current, start),
                "start",
                "appointment.start-out-of-range");
        checks.throwIfAny();
        var wanted = checks.check("end", () -> wanted(data, knownType, start));
        checkReferences(checks, data, current);
        checks.throwIfAny();
        return new Wish(
                knownType,
                Objects.requireNonNull(wanted),
                data.end() != null,
                current == null ? data.patient() : current.patient(),
                note,
                data.episode(),
                data.override());
    }

    private AppointmentType type(@Nullable AppointmentTypeId id, @Nullable Appointment current) {
        if (id == null) {
            throw new InvalidValue("text.required");
        }
        var type =
                types.findById(id).orElseThrow(() -> new InvalidValue("appointment.type-unknown"));
        boolean kept = current != null && current.placement().type().equals(id);
        if (!type.active() && !kept) {
            throw new InvalidValue("appointment.type-inactive");
        }
        return type;
    }

    private boolean isWithinReach(Instant start) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return !start.isBefore(now.minusYears(MOST_YEARS_BACK).toInstant())
                && !start.isAfter(now.plusYears(MOST_YEARS_AHEAD).toInstant());
    }

    private static boolean isStartOf(@Nullable Appointment current, Instant start) {
        return current != null && current.placement().time().start().equals(start);
    }

    private static Placement wanted(AppointmentData data, AppointmentType type, Instant start) {
        Instant end = data.end() == null ? start.plus(type.length()) : data.end();
        return new Placement(
                type.id(),
                Objects.requireNonNull(data.practitioner()),
                data.room(),
                data.equipment(),
                new Period(start, end),
                end.plus(type.buffer()),
                false);
    }

    private void checkReferences(
            FieldChecks checks, AppointmentData data, @Nullable Appointment current) {
        var known = known(data, current);
        checks.require(known.practitioner(), "practitionerId", "appointment.practitioner-unknown");
        checks.require(known.patient(), "patientId", "appointment.patient-unknown");
        checks.require(known.episode(), "episodeId", "appointment.episode-unknown");
        if (current != null && data.patient() != null) {
            checks.require(
                    data.patient().equals(current.patient()),
                    "patientId",
                    "appointment.patient-fixed");
        }
    }

    /** Whoever works here no more keeps the appointments that he has. */
    private Known known(AppointmentData data, @Nullable Appointment current) {
        var practitioner = Objects.requireNonNull(data.practitioner());
        var patient = current == null ? data.patient() : current.patient();
        var episode = data.episode();
        boolean kept = current != null && current.placement().practitioner().equals(practitioner);
        return jdbc.sql(
                        """
                        SELECT :kept OR EXISTS (SELECT 1 FROM app_user
                                   WHERE id = :practitioner AND role = 'PRACTITIONER' AND enabled) AS practitioner,
                               CAST(:patient AS uuid) IS NULL OR EXISTS (SELECT 1 FROM patient
                                   WHERE id = CAST(:patient AS uuid)) AS patient,
                               CAST(:episode AS uuid) IS NULL OR EXISTS (SELECT 1 FROM episode_of_care
                                   WHERE id = CAST(:episode AS uuid) AND patient_id = CAST(:patient AS uuid)) AS episode
                        """)
                .param("kept", kept)
                .param("practitioner", practitioner.value())
                .param("patient", patient == null ? null : patient.value())
                .param("episode", episode == null ? null : episode.value())
                .query((row, index) ->
                        new Known(
                                row.getBoolean("practitioner"),
                                row.getBoolean("patient"),
                                row.getBoolean("episode")))
                .single();
    }

    private record Known(boolean practitioner, boolean patient, boolean episode) {}
}
