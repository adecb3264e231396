package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked, once every field has been found possible.
 *
 * @param wanted with the room and the equipment that were asked for, if any were
 * @param endGiven whether somebody chose the end; otherwise it follows from the type
 */
record Wish(
        AppointmentType type,
        Placement wanted,
        boolean endGiven,
        @Nullable PatientId patient,
        @Nullable String note,
        @Nullable EpisodeId episode,
        boolean override) {
    /** Whether a patient is to take part in a group. */
    boolean joinsGroup() {
        return type.isGroup() && patient != null;
    }

    boolean isSameTimeAs(Placement placement) {
        return wanted.type().equals(placement.type())
                && wanted.practitioner().equals(placement.practitioner())
                && wanted.time().equals(placement.time());
    }
}
