package app.wervel.examination.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.DiagnosisId;
import app.wervel.examination.application.DiagnosisData;
import app.wervel.examination.application.DiagnosisDetails;
import app.wervel.examination.application.DiagnosisQueries;
import app.wervel.examination.application.DiagnosisService;
import app.wervel.examination.application.RecordHead;
import app.wervel.patient.PatientId;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import java.net.URI;
import java.time.Instant;
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

/** Diagnosis: begun in an episode, saved as a draft, signed for good. */
@RestController
@RequestMapping("/api/v1")
class DiagnosisController {
    private final DiagnosisService service;
    private final DiagnosisQueries queries;

    DiagnosisController(DiagnosisService service, DiagnosisQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    /** The newest first; at most 200. */
    @GetMapping("/patients/{id}/diagnoses")
    Page<Resource> ofPatient(@PathVariable UUID id) {
        List<Resource> all =
                queries.ofPatient(new PatientId(id)).stream().map(Resource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /** While one is a draft, answers that one. */
    @PostMapping("/episodes/{id}/diagnoses")
    ResponseEntity<Resource> start(@PathVariable UUID id) {
        var begun = service.start(new EpisodeId(id));
        return ResponseEntity.created(URI.create("/api/v1/diagnoses/" + begun.id().value()))
                .body(Resource.of(begun));
    }

    @GetMapping("/diagnoses/{id}")
    Resource get(@PathVariable UUID id) {
        return Resource.of(queries.get(new DiagnosisId(id)));
    }

    @PutMapping("/diagnoses/{id}")
    Resource save(@PathVariable UUID id, @RequestBody SaveRequest request) {
        if (request.content() == null) {
            throw new InvalidInput("content", "text.required");
        }
        return Resource.of(
                service.save(new DiagnosisId(id), version(request.version()), request.content()));
    }

    @PostMapping("/diagnoses/{id}/signature")
    Resource sign(@PathVariable UUID id, @RequestBody VersionRequest request) {
        return Resource.of(service.sign(new DiagnosisId(id), version(request.version())));
    }

    @PostMapping("/diagnoses/{id}/amendments")
    Resource amend(@PathVariable UUID id, @RequestBody AmendmentRequest request) {
        return Resource.of(service.amend(new DiagnosisId(id), request.text()));
    }

    private static long version(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    record SaveRequest(@Nullable Long version, @Nullable DiagnosisData content) {}

    record VersionRequest(@Nullable Long version) {}

    record AmendmentRequest(@Nullable String text) {}

    record Resource(
            UUID id,
            long version,
            UUID patientId,
            UUID episodeId,
            String status,
            Instant startedAt,
            String startedBy,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            DiagnosisData content,
            @Nullable String codeDescription,
            List<RecordHead.Amendment> amendments) {
        static Resource of(DiagnosisDetails diagnosis) {
            RecordHead head = diagnosis.head();
            return new Resource(
                    diagnosis.id().value(),
                    head.version(),
                    head.patient().value(),
                    head.episode().value(),
                    head.status().id(),
                    head.startedAt(),
                    head.startedByName(),
                    head.signedAt(),
                    head.signedByName(),
                    DiagnosisData.of(diagnosis.content()),
                    diagnosis.codeDescription(),
                    head.amendments());
        }
    }
}
