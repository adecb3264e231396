package app.wervel.scheduling.rest;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.SeriesService;
import app.wervel.scheduling.rest.SeriesProposalResource.WishRequest;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.ErrorTexts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/series")
class SeriesController {
    private final SeriesService series;
    private final AgendaQueries agenda;
    private final ErrorTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    SeriesController(
            SeriesService series,
            AgendaQueries agenda,
            ErrorTexts texts,
            JsonMapper json,
            Clock clock) {
        this.series = series;
        this.agenda = agenda;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** Stores nothing. */
    @PostMapping("/proposals")
    SeriesProposalResource propose(@RequestBody WishRequest request, Locale locale) {
        return SeriesProposalResource.of(
                series.propose(request.wish(clock)), zone(), code -> texts.text(code, locale));
    }

    @PostMapping
    ResponseEntity<byte[]> book(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody BookingRequest request) {
        var sent = request.proposal();
        if (sent == null) {
            throw new InvalidInput("proposal", "text.required");
        }
        var proposal = sent.proposal(clock);
        boolean acceptMore = Boolean.TRUE.equals(request.acceptMore());
        String answer =
                key == null
                        ? text(series.book(proposal, acceptMore))
                        : series.bookOnce(key, proposal, acceptMore, this::text);
        String id = json.readTree(answer).get("id").asString();
        return ResponseEntity.created(URI.create("/api/v1/series/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    SeriesResource get(@PathVariable UUID id) {
        return resource(agenda.ofSeries(new SeriesId(id)));
    }

    @PostMapping("/{id}/move")
    SeriesResource move(@PathVariable UUID id, @RequestBody MoveRequest request) {
        var checks = new FieldChecks();
        var appointment = required(checks, "appointmentId", request.appointmentId());
        var version = required(checks, "version", request.version());
        var scope = checks.check("scope", () -> known(request.scope(), SeriesScope::fromId));
        var start = checks.check("start", () -> known(request.start(), MomentText::parse));
        checks.throwIfAny();
        var practitioner = request.practitionerId();
        var member = memberOf(id, Objects.requireNonNull(appointment));
        return resource(
                series.move(
                        member,
                        Objects.requireNonNull(version),
                        Objects.requireNonNull(scope),
                        Objects.requireNonNull(start),
                        practitioner == null ? null : new UserId(practitioner)));
    }

    @PostMapping("/{id}/cancellation")
    SeriesResource cancel(@PathVariable UUID id, @RequestBody CancellationRequest request) {
        var checks = new FieldChecks();
        var appointment = required(checks, "appointmentId", request.appointmentId());
        var version = required(checks, "version", request.version());
        var scope = checks.check("scope", () -> known(request.scope(), SeriesScope::fromId));
        var whose =
                checks.check(
                        "cancelledFor", () -> known(request.cancelledFor(), CancelledFor::fromId));
        checks.throwIfAny();
        var member = memberOf(id, Objects.requireNonNull(appointment));
        return resource(
                series.cancel(
                        member,
                        Objects.requireNonNull(version),
                        Objects.requireNonNull(scope),
                        Objects.requireNonNull(whose),
                        request.reason()));
    }

    private static <T> @Nullable T required(FieldChecks checks, String field, @Nullable T value) {
        checks.require(value != null, field, "text.required");
        return value;
    }

    private static <T> T known(@Nullable String text, Function<String, T> parse) {
        if (text == null) {
            throw new InvalidValue("text.required");
        }
        return parse.apply(text);
    }

    private AppointmentId memberOf(UUID id, UUID appointment) {
        var row = agenda.get(new AppointmentId(appointment));
        if (!new SeriesId(id).equals(row.series())) {
            throw new NotFound("appointment");
        }
        return row.id();
    }

    private SeriesResource resource(List<AppointmentRow> rows) {
        return SeriesResource.of(rows, zone());
    }

    private String text(List<AppointmentRow> rows) {
        return json.writeValueAsString(resource(rows));
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /**
     * @param proposal as it was proposed, after the user's changes
     * @param acceptMore also when plan or referral are for fewer treatments
     */
    record BookingRequest(
            @Nullable SeriesProposalResource proposal, @Nullable Boolean acceptMore) {}

    /**
     * @param appointmentId the one that is moved to {@code start}; the others by as much
     * @param scope {@code this}, {@code following} or {@code all}
     * @param practitionerId absent: each keeps its own
     */
    record MoveRequest(
            @Nullable UUID appointmentId,
            @Nullable Long version,
            @Nullable String scope,
            @Nullable String start,
            @Nullable UUID practitionerId) {}

    record CancellationRequest(
            @Nullable UUID appointmentId,
            @Nullable Long version,
            @Nullable String scope,
            @Nullable String cancelledFor,
            @Nullable String reason) {}

    /**
     * @param appointments in order of their start; after a change those that were changed
     */
    record SeriesResource(
            UUID id,
            long version,
            @Nullable UUID patientId,
            List<AppointmentResource> appointments) {
        static SeriesResource of(List<AppointmentRow> rows, ZoneId zone) {
            var first = rows.getFirst();
            var patient = first.patient();
            return new SeriesResource(
                    Objects.requireNonNull(first.series()).value(),
                    0,
                    patient == null ? null : patient.value(),
                    rows.stream().map(row -> AppointmentResource.of(row, zone)).toList());
        }
    }
}
