package app.wervel.encounter.rest;

import app.wervel.encounter.EncounterId;
import app.wervel.encounter.application.EncounterFilter;
import app.wervel.encounter.application.EncounterQueries;
import app.wervel.encounter.application.EncounterService;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class EncounterController {
    private final EncounterQueries queries;
    private final EncounterService encounters;

    EncounterController(EncounterQueries queries, EncounterService encounters) {
        this.queries = queries;
        this.encounters = encounters;
    }

    /**
     * The draft of the appointment, or of today without one, whether it was begun already or not.
     * What the request says of the contact is written into it, unless somebody wrote in it before.
     */
    @PostMapping("/episodes/{id}/encounters")
    ResponseEntity<EncounterResource> start(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable EncounterRequest request) {
        UUID appointment = request == null ? null : request.appointmentId();
        var draft =
                encounters.startInEpisode(
                        new EpisodeId(id),
                        appointment == null ? null : new AppointmentId(appointment),
                        request != null && request.saysSomething() ? request.data() : null);
        return ResponseEntity.created(URI.create("/api/v1/encounters/" + draft.id().value()))
                .body(EncounterResource.of(draft));
    }

    @GetMapping("/encounters/{id}")
    EncounterResource get(@PathVariable UUID id) {
        return EncounterResource.of(queries.get(new EncounterId(id)));
    }

    @PutMapping("/encounters/{id}")
    EncounterResource save(@PathVariable UUID id, @RequestBody EncounterRequest request) {
        return EncounterResource.of(
                encounters.save(new EncounterId(id), request.expectedVersion(), request.data()));
    }

    @DeleteMapping("/encounters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long version) {
        encounters.discard(new EncounterId(id), EncounterRequest.expected(version));
    }

    @PostMapping("/encounters/{id}/signature")
    EncounterResource sign(@PathVariable UUID id, @RequestBody VersionRequest request) {
        return EncounterResource.of(
                encounters.sign(new EncounterId(id), EncounterRequest.expected(request.version())));
    }

    @PostMapping("/encounters/{id}/amendments")
    ResponseEntity<EncounterResource> amend(
            @PathVariable UUID id, @RequestBody EncounterRequest request) {
        var amended =
                encounters.amend(
                        new EncounterId(id),
                        request.expectedVersion(),
                        request.data(),
                        request.reason());
        return ResponseEntity.created(URI.create("/api/v1/encounters/" + id))
                .body(EncounterResource.of(amended));
    }

    @PostMapping("/encounters/{id}/error")
    EncounterResource markEnteredInError(
            @PathVariable UUID id, @RequestBody VersionRequest request) {
        return EncounterResource.of(
                encounters.markEnteredInError(
                        new EncounterId(id),
                        EncounterRequest.expected(request.version()),
                        request.reason()));
    }

    @GetMapping("/patients/{id}/encounters")
    Page<EncounterResource> ofPatient(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID episode,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new EncounterFilter(episode == null ? null : new EpisodeId(episode), query);
        return queries.page(new PatientId(id), filter, new PageRequest(page, size))
                .map(EncounterResource::of);
    }

    /**
     * @param reason of what is entered in error
     */
    record VersionRequest(@Nullable Long version, @Nullable String reason) {}
}
