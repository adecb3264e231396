package app.wervel.measure.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.measure.ScoreId;
import app.wervel.measure.application.InstrumentVersion;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.ProfileService;
import app.wervel.measure.application.ScoreData;
import app.wervel.measure.rest.EpisodeMeasuresResource.ProfileResource;
import app.wervel.patient.PatientId;
import app.wervel.questionnaire.application.PlainAnswers;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MeasureController {
    private final MeasureQueries queries;
    private final MeasureService measures;
    private final ProfileService profiles;

    MeasureController(MeasureQueries queries, MeasureService measures, ProfileService profiles) {
        this.queries = queries;
        this.measures = measures;
        this.profiles = profiles;
    }

    /** Of every episode, the newest first: nobody has so many. */
    @GetMapping("/patients/{id}/measures")
    Page<EpisodeMeasuresResource> ofPatient(@PathVariable UUID id, Locale locale) {
        List<EpisodeMeasuresResource> all =
                queries.allOfPatient(new PatientId(id)).stream()
                        .map(each -> EpisodeMeasuresResource.of(each, locale))
                        .toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    @PostMapping("/episodes/{id}/measures")
    ResponseEntity<ScoreResource> record(
            @PathVariable UUID id, @RequestBody MeasureRequest request) {
        String instrument = request.instrument();
        if (instrument == null || instrument.isBlank()) {
            throw new InvalidInput("instrument", "text.required");
        }
        var score = measures.record(new EpisodeId(id), data(request, form(instrument, request)));
        return ResponseEntity.created(URI.create("/api/v1/episodes/" + id))
                .body(ScoreResource.of(score));
    }

    private InstrumentVersion form(String instrument, MeasureRequest request) {
        InstrumentVersion form =
                request.version() == null
                        ? measures.toFillIn(instrument)
                        : measures.version(new InstrumentVersionId(request.version()));
        if (!form.instrument().id().equals(instrument)) {
            throw new NotFound("instrument version");
        }
        return form;
    }

    private static ScoreData data(MeasureRequest request, InstrumentVersion form) {
        if (request.answers() == null) {
            throw new InvalidInput("answers", "text.required");
        }
        return new ScoreData(
                form.instrument().id(),
                form.id(),
                request.takenOn(),
                request.moment(),
                request.how(),
                Objects.requireNonNullElse(request.language(), form.definition().language()),
                PlainAnswers.read(form.definition(), request.answers()),
                request.requestId() == null ? UUID.randomUUID() : request.requestId());
    }

    /** In the place of a score that was wrong; of the same instrument and version. */
    @PostMapping("/measures/{id}/amendments")
    ResponseEntity<ScoreResource> amend(
            @PathVariable UUID id, @RequestBody MeasureRequest request) {
        var score = new ScoreId(id);
        var amended =
                measures.amend(score, data(request, measures.toCorrect(score)), request.reason());
        return ResponseEntity.created(URI.create("/api/v1/episodes/" + amended.episode().value()))
                .body(ScoreResource.of(amended));
    }

    @PostMapping("/episodes/{id}/treatment-profiles")
    ResponseEntity<List<ProfileResource>> choose(
            @PathVariable UUID id, @RequestBody ProfileRequest request) {
        if (request.seen() == null) {
            throw new InvalidInput("seen", "text.required");
        }
        var chosen =
                profiles.choose(
                        new EpisodeId(id), request.seen(), request.profile(), request.reason());
        return ResponseEntity.created(URI.create("/api/v1/episodes/" + id))
                .body(chosen.stream().map(ProfileResource::of).toList());
    }

    /**
     * @param instrument id of the instrument
     * @param version id of the version that was answered; absent: the one in use. What is keyed in
     *     from paper is of the version that stands on the paper
     * @param takenOn absent: today
     * @param moment absent: the one that is due
     * @param how {@code screen} or {@code paper}; absent: screen
     * @param language absent: that of the questionnaire
     * @param answers by linkId
     * @param requestId absent: sent twice, it is kept twice
     * @param reason of an amendment
     */
    record MeasureRequest(
            @Nullable String instrument,
            @Nullable UUID version,
            @Nullable LocalDate takenOn,
            @Nullable String moment,
            @Nullable String how,
            @Nullable String language,
            @Nullable Map<String, @Nullable Object> answers,
            @Nullable UUID requestId,
            @Nullable String reason) {}

    /**
     * @param seen number of the last choice that the caller saw; 0: none
     * @param profile 1 to 3
     */
    record ProfileRequest(
            @Nullable Integer seen, @Nullable Integer profile, @Nullable String reason) {}
}
