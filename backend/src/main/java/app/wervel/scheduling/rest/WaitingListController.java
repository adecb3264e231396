package app.wervel.scheduling.rest;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.WaitingListQueries;
import app.wervel.scheduling.application.WaitingListService;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list: the most urgent first, then who has waited longest. */
@RestController
@RequestMapping("/api/v1/waiting-list")
class WaitingListController {
    private final WaitingListQueries queries;
    private final WaitingListService waitingList;
    private final Clock clock;

    WaitingListController(WaitingListQueries queries, WaitingListService waitingList, Clock clock) {
        this.queries = queries;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @GetMapping
    Page<WaitingListResource> page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queries.waiting(new PageRequest(page, size))
                .map(row -> WaitingListResource.of(row, clock.getZone()));
    }

    @PostMapping
    ResponseEntity<WaitingListResource> add(@RequestBody WaitingListRequest request) {
        if (request.version() != null) {
            throw new InvalidInput("version", "unknown-field");
        }
        var added = waitingList.add(request.data());
        return ResponseEntity.created(URI.create("/api/v1/waiting-list/" + added.id().value()))
                .body(WaitingListResource.of(added, clock.getZone()));
    }

    @PutMapping("/{id}")
    WaitingListResource change(@PathVariable UUID id, @RequestBody WaitingListRequest request) {
        var changed =
                waitingList.change(
                        new WaitingListEntryId(id), version(request.version()), request.data());
        return WaitingListResource.of(changed, clock.getZone());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, @RequestBody VersionRequest request) {
        waitingList.withdraw(new WaitingListEntryId(id), version(request.version()));
        return ResponseEntity.noContent().build();
    }

    /** Books a slot as {@code GET /slots} gave it; answers the appointment. */
    @PostMapping("/{id}/booking")
    ResponseEntity<AppointmentResource> book(
            @PathVariable UUID id, @RequestBody BookingRequest request) {
        long version = version(request.version());
        AppointmentRow booked =
                waitingList.book(new WaitingListEntryId(id), version, request.slot());
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + booked.id().value()))
                .body(AppointmentResource.of(booked, clock.getZone()));
    }

    private static long version(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    record VersionRequest(@Nullable Long version) {}

    record BookingRequest(
            @Nullable Long version,
            @Nullable String start,
            @Nullable String end,
            @Nullable UUID practitionerId,
            @Nullable UUID roomId) {
        /**
         * @throws InvalidInput on {@code start}, {@code end}, {@code practitionerId}
         */
        SlotRow slot() {
            var checks = new FieldChecks();
            var startAt = checks.check("start", () -> moment(start));
            var endAt = checks.check("end", () -> moment(end));
            checks.require(practitionerId != null, "practitionerId", "text.required");
            checks.require(
                    startAt == null || endAt == null || startAt.isBefore(endAt),
                    "end",
                    "appointment.end-before-start");
            checks.throwIfAny();
            return new SlotRow(
                    Objects.requireNonNull(startAt),
                    Objects.requireNonNull(endAt),
                    new UserId(Objects.requireNonNull(practitionerId)),
                    "",
                    roomId == null ? null : new RoomId(roomId),
                    null,
                    null);
        }

        private static Instant moment(@Nullable String text) {
            if (text == null) {
                throw new InvalidValue("text.required");
            }
            return MomentText.parse(text);
        }
    }
}
