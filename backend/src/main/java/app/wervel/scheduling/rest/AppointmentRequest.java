package app.wervel.scheduling.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to be booked or changed.
 *
 * @param version of what is changed; not for a new one
 * @param end absent: after the type's minutes
 */
record AppointmentRequest(
        @Nullable Long version,
        @Nullable UUID practitionerId,
        @Nullable UUID roomId,
        @Nullable UUID equipmentId,
        @Nullable UUID patientId,
        @Nullable UUID typeId,
        @Nullable String start,
        @Nullable String end,
        @Nullable String note,
        @Nullable UUID episodeId,
        @Nullable Boolean override) {
    /**
     * @throws InvalidInput on {@code start}, {@code end}
     */
    AppointmentData data() {
        var checks = new FieldChecks();
        var startAt = moment(checks, "start", start);
        var endAt = moment(checks, "end", end);
        checks.throwIfAny();
        return new AppointmentData(
                id(practitionerId, UserId::new),
                id(roomId, RoomId::new),
                id(equipmentId, EquipmentId::new),
                id(patientId, PatientId::new),
                id(typeId, AppointmentTypeId::new),
                startAt,
                endAt,
                note,
                id(episodeId, EpisodeId::new),
                Boolean.TRUE.equals(override));
    }

    private static @Nullable Instant moment(
            FieldChecks checks, String field, @Nullable String text) {
        return text == null ? null : checks.check(field, () -> MomentText.parse(text));
    }

    private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> id) {
        return value == null ? null : id.apply(value);
    }
}
