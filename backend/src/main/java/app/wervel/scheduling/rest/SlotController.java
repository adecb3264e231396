package app.wervel.scheduling.rest;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.application.AvailabilityQueries;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Free slots: each can be booked as it is, and all of one answer together. */
@RestController
@RequestMapping("/api/v1/slots")
class SlotController {
    private final AvailabilityQueries availability;
    private final Clock clock;

    SlotController(AvailabilityQueries availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    /**
     * @param practitionerId absent: whoever is free
     * @param from a moment, or a day from its beginning; absent: now, which a moment in the past
     *     means too
     * @param to a moment, or a day to its end; absent: a year after from
     * @param limit 1 to 200
     */
    @GetMapping
    SlotsResource free(
            @RequestParam String typeId,
            @RequestParam(required = false) @Nullable String practitionerId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "20") int limit) {
        var checks = new FieldChecks();
        var type = checks.check("typeId", () -> id(typeId, "appointment.type-unknown"));
        var practitioner =
                practitionerId == null
                        ? null
                        : checks.check(
                                "practitionerId",
                                () -> id(practitionerId, "appointment.practitioner-unknown"));
        var start = from == null ? clock.instant() : moment(checks, "from", from, false);
        var end = to == null ? null : moment(checks, "to", to, true);
        checks.throwIfAny();
        var wish =
                new SlotWish(
                        new AppointmentTypeId(Objects.requireNonNull(type)),
                        practitioner == null ? null : new UserId(practitioner),
                        Objects.requireNonNull(start),
                        end,
                        null,
                        null,
                        Set.of(),
                        limit);
        return new SlotsResource(
                availability.free(wish).stream()
                        .map(slot -> SlotResource.of(slot, clock.getZone()))
                        .toList());
    }

    private static UUID id(String text, String code) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw (InvalidValue) new InvalidValue(code).initCause(noId);
        }
    }

    private @Nullable Instant moment(
            FieldChecks checks, String field, String text, boolean endOfDay) {
        return checks.check(field, () -> MomentText.parameter(text, clock.getZone(), endOfDay));
    }

    record SlotsResource(List<SlotResource> items) {}

    /**
     * A free slot, as it can be sent to book it.
     *
     * @param roomId null where the type needs no room
     */
    record SlotResource(
            OffsetDateTime start, OffsetDateTime end, UUID practitionerId, @Nullable UUID roomId) {
        static SlotResource of(SlotRow slot, ZoneId zone) {
            var room = slot.room();
            return new SlotResource(
                    AppointmentResource.local(slot.start(), zone),
                    AppointmentResource.local(slot.end(), zone),
                    slot.practitioner().value(),
                    room == null ? null : room.value());
        }
    }
}
