package app.wervel.scheduling.application;

import app.wervel.scheduling.Appointment;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.Placement;
import app.wervel.shared.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the sessions of groups, and counts who takes part. */
@Component
class Groups {
    private final Appointments appointments;
    private final JdbcClient jdbc;

    Groups(Appointments appointments, JdbcClient jdbc) {
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    /**
     * The group of that type and practitioner at that start, locked until the transaction ends: its
     * capacity is not a constraint's to keep.
     *
     * @param sameEnd whether it must end as wanted, too
     */
    Optional<Appointment> lockAt(Placement wanted, boolean sameEnd) {
        return jdbc.sql(
                        """
                        SELECT id FROM appointment
                        WHERE practitioner_id = :practitioner AND start_at = :start AND type_id = :type
                          AND patient_id IS NULL AND status <> 'CANCELLED' AND (NOT :sameEnd OR end_at = :end)
                        FOR UPDATE
                        """)
                .param("practitioner", wanted.practitioner().value())
                .param("start", Moments.parameter(wanted.time().start()))
                .param("end", Moments.parameter(wanted.time().end()))
                .param("type", wanted.type().value())
                .param("sameEnd", sameEnd)
                .query(UUID.class)
                .optional()
                .flatMap(id -> appointments.findById(new AppointmentId(id)));
    }

    /** That very group, locked until the transaction ends, unless it was cancelled. */
    Optional<Appointment> lock(AppointmentId group) {
        return jdbc.sql(
                        """
                        SELECT id FROM appointment
                        WHERE id = :id AND patient_id IS NULL AND status <> 'CANCELLED' FOR UPDATE
                        """)
                .param("id", group.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> appointments.findById(new AppointmentId(id)));
    }

    /** The latest group of that placement that went with the last who took part in it. */
    Optional<Appointment> goneFrom(Placement placement) {
        return jdbc.sql(
                        """
                        SELECT id FROM appointment g
                        WHERE practitioner_id = :practitioner AND start_at = :start AND end_at = :end
                          AND type_id = :type AND patient_id IS NULL AND goes_when_empty AND status = 'CANCELLED'
                          AND NOT EXISTS (SELECT 1 FROM appointment p WHERE p.session_id = g.id AND p.id <> g.id)
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("practitioner", placement.practitioner().value())
                .param("start", Moments.parameter(placement.time().start()))
                .param("end", Moments.parameter(placement.time().end()))
                .param("type", placement.type().value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> appointments.findById(new AppointmentId(id)));
    }

    /** The group of somebody who is the only one in it, when it would go with him. */
    Optional<Appointment> ofTheOnlyOne(Appointment participant) {
        return !participant.isInGroup() || participant.isCancelled()
                ? Optional.empty()
                : appointments
                        .findById(participant.session())
                        .filter(Appointment::goesWhenEmpty)
                        .filter(group -> participants(group.id()) == 1);
    }

    /** The group that somebody was in, when it has to go because nobody is in it now. */
    Optional<Appointment> emptyNow(AppointmentId group) {
        return appointments
                .findById(group)
                .filter(each -> each.patient() == null)
                .filter(Appointment::goesWhenEmpty)
                .filter(each -> participants(group) == 0);
    }

    /**
     * @param capacity of the group's type
     * @throws Conflict {@code appointment.group-full} with the capacity
     */
    void requirePlaceIn(Appointment group, int capacity) {
        if (participants(group.id()) >= capacity) {
            throw new Conflict("appointment.group-full", List.of(String.valueOf(capacity)));
        }
    }

    /**
     * @throws Conflict {@code appointment.group-full} when more take part than that
     */
    void requireCapacity(Appointment group, int capacity) {
        if (participants(group.id()) > capacity) {
            throw new Conflict("appointment.group-full", List.of(String.valueOf(capacity)));
        }
    }

    int participants(AppointmentId group) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM appointment
                        WHERE session_id = :group AND session_id <> id AND status <> 'CANCELLED'
                        """)
                .param("group", group.value())
                .query(Integer.class)
                .single();
    }

    /** Everybody linked to the group, those who cancelled with it too. */
    List<Appointment> linkedTo(Appointment group) {
        return appointments.findBySession(group.id()).stream()
                .filter(Appointment::isInGroup)
                .toList();
    }
}
