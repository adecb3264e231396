package app.wervel.patient.rest;

import app.wervel.patient.ConsentId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentDetails;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.WithdrawalData;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What patients said when asked for consent. */
@RestController
@RequestMapping("/api/v1")
class ConsentController {
    private final ConsentQueries queries;
    private final ConsentService consents;

    ConsentController(ConsentQueries queries, ConsentService consents) {
        this.queries = queries;
        this.consents = consents;
    }

    /** All that was ever said, newest first: nobody has so many. */
    @GetMapping("/patients/{id}/consents")
    Page<ConsentResource> ofPatient(@PathVariable UUID id) {
        List<ConsentResource> all =
                queries.ofPatient(new PatientId(id)).stream().map(ConsentResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    @PostMapping("/patients/{id}/consents")
    ResponseEntity<ConsentResource> record(
            @PathVariable UUID id, @RequestBody ConsentData request) {
        var recorded = consents.record(new PatientId(id), request);
        return ResponseEntity.created(URI.create("/api/v1/patients/" + id + "/consents"))
                .body(ConsentResource.of(recorded));
    }

    @PostMapping("/consents/{id}/withdrawal")
    ConsentResource withdraw(@PathVariable UUID id, @RequestBody WithdrawalRequest request) {
        if (request.version() == null) {
            throw new InvalidInput("version", "text.required");
        }
        return ConsentResource.of(
                consents.withdraw(
                        new ConsentId(id),
                        request.version(),
                        new WithdrawalData(request.on(), request.way(), request.note())));
    }

    record WithdrawalRequest(
            @Nullable Long version,
            @Nullable LocalDate on,
            @Nullable String way,
            @Nullable String note) {}

    record ConsentResource(
            UUID id,
            long version,
            UUID patientId,
            @Nullable UUID episodeId,
            @Nullable UUID originId,
            String scope,
            boolean given,
            String standing,
            LocalDate saidOn,
            String way,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnWay,
            @Nullable String withdrawnNote,
            @Nullable String withdrawnBy) {
        static ConsentResource of(ConsentDetails consent) {
            var withdrawal = consent.withdrawal();
            return new ConsentResource(
                    consent.id().value(),
                    consent.version(),
                    consent.patient().value(),
                    consent.episode(),
                    consent.origin(),
                    consent.scope().id(),
                    consent.given(),
                    consent.standing().id(),
                    consent.saidOn(),
                    consent.way().id(),
                    consent.note(),
                    consent.recordedBy(),
                    consent.recordedAt(),
                    withdrawal == null ? null : withdrawal.on(),
                    withdrawal == null ? null : withdrawal.way().id(),
                    withdrawal == null ? null : withdrawal.note(),
                    withdrawal == null ? null : withdrawal.recordedBy());
        }
    }
}
