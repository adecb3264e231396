package app.wervel.scheduling.rest;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.application.WaitingListData;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be added or changed.
 *
 * @param version of what is changed; not for a new one
 * @param weekdays 1 is Monday; absent or empty: any
 * @param urgency {@code urgent}, {@code soon} or {@code normal}; absent: normal
 */
record WaitingListRequest(
        @Nullable Long version,
        @Nullable UUID patientId,
        @Nullable UUID typeId,
        @Nullable UUID practitionerId,
        @Nullable List<@Nullable Integer> weekdays,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String urgency,
        @Nullable String note,
        @Nullable UUID givesUpId) {
    /**
     * @throws InvalidInput on {@code weekdays}, {@code urgency}
     */
    WaitingListData data() {
        var checks = new FieldChecks();
        var days = checks.check("weekdays", this::days);
        var pressed =
                checks.check(
                        "urgency",
                        () ->
                                urgency == null
                                        ? WaitingUrgency.NORMAL
                                        : WaitingUrgency.fromId(urgency));
        checks.throwIfAny();
        return new WaitingListData(
                id(patientId, PatientId::new),
                id(typeId, AppointmentTypeId::new),
                id(practitionerId, UserId::new),
                Objects.requireNonNull(days),
                notBefore,
                notAfter,
                from,
                until,
                Objects.requireNonNull(pressed),
                note,
                id(givesUpId, AppointmentId::new));
    }

    private Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : weekdays == null ? List.<@Nullable Integer>of() : weekdays) {
            if (day == null || day < 1 || day > 7) {
                throw new InvalidValue("waitinglist.weekday-invalid");
            }
            days.add(DayOfWeek.of(day));
        }
        return days;
    }

    private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> id) {
        return value == null ? null : id.apply(value);
    }
}
