package app.wervel.scheduling.rest;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentHistoryRow;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentController {
    private static final int DAYS_SHOWN = 7;

    private final AgendaQueries queries;
    private final AppointmentService appointments;
    private final JsonMapper json;
    private final Clock clock;

    AppointmentController(
            AgendaQueries queries, AppointmentService appointments, JsonMapper json, Clock clock) {
        this.queries = queries;
        this.appointments = appointments;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param from a moment, or a day from its beginning; absent: today
     * @param to a moment, or a day to its end; absent: a week after from
     */
    @GetMapping
    Page<AppointmentResource> page(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable UUID practitionerId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var checks = new FieldChecks();
        var start = checks.check("from", () -> from(from));
        var end = start == null ? null : checks.check("to", () -> to(to, start));
        checks.throwIfAny();
        return queries.page(
                        Objects.requireNonNull(start),
                        Objects.requireNonNull(end),
                        practitionerId == null ? Set.of() : Set.of(new UserId(practitionerId)),
                        new PageRequest(page, size))
                .map(this::resource);
    }

    private Instant from(@Nullable String text) {
        return text == null
                ? LocalDate.now(clock).atStartOfDay(zone()).toInstant()
                : MomentText.parameter(text, zone(), false);
    }

    private Instant to(@Nullable String text, Instant from) {
        return text == null
                ? from.atZone(zone()).plusDays(DAYS_SHOWN).toInstant()
                : MomentText.parameter(text, zone(), true);
    }

    @GetMapping("/{id}")
    AppointmentResource get(@PathVariable UUID id) {
        return resource(queries.get(new AppointmentId(id)));
    }

    /** All of it: nobody changes an appointment so often. */
    @GetMapping("/{id}/history")
    Page<HistoryResource> history(@PathVariable UUID id) {
        List<HistoryResource> all =
                queries.history(new AppointmentId(id)).stream()
                        .map(row -> HistoryResource.of(row, zone()))
                        .toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    @PostMapping
    ResponseEntity<byte[]> book(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AppointmentRequest request) {
        if (request.version() != null) {
            throw new InvalidInput("version", "unknown-field");
        }
        String answer =
                key == null
                        ? text(appointments.book(request.data()))
                        : appointments.bookOnce(key, request.data(), this::text);
        String id = json.readTree(answer).get("id").asString();
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{id}")
    AppointmentResource change(@PathVariable UUID id, @RequestBody AppointmentRequest request) {
        return resource(
                appointments.change(
                        new AppointmentId(id), version(request.version()), request.data()));
    }

    @PostMapping("/{id}/cancellation")
    AppointmentResource cancel(@PathVariable UUID id, @RequestBody CancellationRequest request) {
        long version = version(request.version());
        return resource(
                appointments.cancel(
                        new AppointmentId(id),
                        version,
                        known("cancelledFor", request.cancelledFor(), CancelledFor::fromId),
                        request.reason()));
    }

    @PostMapping("/{id}/status")
    AppointmentResource status(@PathVariable UUID id, @RequestBody StatusRequest request) {
        long version = version(request.version());
        return resource(
                appointments.status(
                        new AppointmentId(id),
                        version,
                        known("status", request.status(), AppointmentStatus::fromId)));
    }

    @PostMapping("/{id}/undo")
    AppointmentResource undo(@PathVariable UUID id, @RequestBody UndoRequest request) {
        boolean override = Boolean.TRUE.equals(request.override());
        var undone = appointments.undo(new AppointmentId(id), version(request.version()), override);
        return resource(undone.row());
    }

    private static long version(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    private static <T> T known(String field, @Nullable String id, Function<String, T> fromId) {
        var checks = new FieldChecks();
        var found =
                checks.check(
                        field,
                        () -> {
                            if (id == null) {
                                throw new InvalidValue("text.required");
                            }
                            return fromId.apply(id);
                        });
        checks.throwIfAny();
        return Objects.requireNonNull(found);
    }

    private AppointmentResource resource(AppointmentRow row) {
        return AppointmentResource.of(row, zone());
    }

    private String text(AppointmentRow row) {
        return json.writeValueAsString(resource(row));
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /**
     * @param cancelledFor on whose side the reason lies: {@code patient} or {@code practice}
     */
    record CancellationRequest(
            @Nullable Long version, @Nullable String cancelledFor, @Nullable String reason) {}

    record StatusRequest(@Nullable Long version, @Nullable String status) {}

    /**
     * @param override also where by now the practice does not work; absent: no
     */
    record UndoRequest(@Nullable Long version, @Nullable Boolean override) {}

    record HistoryResource(
            OffsetDateTime at,
            String by,
            String action,
            OffsetDateTime start,
            OffsetDateTime end,
            String practitionerName,
            @Nullable String roomName,
            String status,
            @Nullable String cancelledFor,
            @Nullable String cancelReason,
            boolean cancelledLate) {
        static HistoryResource of(AppointmentHistoryRow row, ZoneId zone) {
            var cancelledFor = row.cancelledFor();
            return new HistoryResource(
                    AppointmentResource.local(row.at(), zone),
                    row.userName(),
                    row.action().id(),
                    AppointmentResource.local(row.start(), zone),
                    AppointmentResource.local(row.end(), zone),
                    row.practitionerName(),
                    row.roomName(),
                    row.status().id(),
                    cancelledFor == null ? null : cancelledFor.id(),
                    row.cancelReason(),
                    row.cancelledLate());
        }
    }
}
