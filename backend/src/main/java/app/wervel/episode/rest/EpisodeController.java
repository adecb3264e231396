package app.wervel.episode.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class EpisodeController {
    private final EpisodeQueries queries;
    private final EpisodeService episodes;

    EpisodeController(EpisodeQueries queries, EpisodeService episodes) {
        this.queries = queries;
        this.episodes = episodes;
    }

    @PostMapping("/intakes/{id}/episode")
    ResponseEntity<EpisodeResource> start(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable EpisodeRequest request) {
        var started = episodes.start(new IntakeId(id), request == null ? null : request.title());
        return ResponseEntity.created(URI.create("/api/v1/episodes/" + started.id().value()))
                .body(EpisodeResource.of(started));
    }

    @GetMapping("/episodes/{id}")
    EpisodeResource get(@PathVariable UUID id) {
        return EpisodeResource.of(queries.get(new EpisodeId(id)));
    }

    @PutMapping("/episodes/{id}/treatments")
    EpisodeResource agreeTreatments(@PathVariable UUID id, @RequestBody TreatmentsRequest request) {
        if (request.version() == null) {
            throw new InvalidInput("version", "text.required");
        }
        return EpisodeResource.of(
                episodes.agreeTreatments(
                        new EpisodeId(id),
                        request.version(),
                        request.planned(),
                        request.referred()));
    }

    /** All of them: nobody has so many. */
    @GetMapping("/patients/{id}/episodes")
    Page<EpisodeResource> ofPatient(@PathVariable UUID id) {
        List<EpisodeResource> all =
                queries.ofPatient(new PatientId(id)).stream().map(EpisodeResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /**
     * @param title absent: the complaint of the intake
     */
    record EpisodeRequest(@Nullable String title) {}

    /**
     * @param planned agreed in the plan; absent: not agreed
     * @param referred for how many the referral is; absent: none
     */
    record TreatmentsRequest(
            @Nullable Long version, @Nullable Integer planned, @Nullable Integer referred) {}
}
