package app.wervel.redflag.rest;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagData.FollowUpData;
import app.wervel.redflag.application.RedFlagData.LetterData;
import app.wervel.redflag.application.RedFlagData.LowerData;
import app.wervel.redflag.application.RedFlagData.TellData;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagService;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.redflag.application.RescreeningService;
import java.time.Clock;
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

/** Each step may carry the version that it was taken on; without one it is taken on the present. */
@RestController
@RequestMapping("/api/v1")
class RedFlagController {
    private final RedFlagQueries queries;
    private final RedFlagService flags;
    private final RescreeningQueries rescreenings;
    private final RescreeningService rescreening;
    private final Clock clock;

    RedFlagController(
            RedFlagQueries queries,
            RedFlagService flags,
            RescreeningQueries rescreenings,
            RescreeningService rescreening,
            Clock clock) {
        this.queries = queries;
        this.flags = flags;
        this.rescreenings = rescreenings;
        this.rescreening = rescreening;
        this.clock = clock;
    }

    @GetMapping("/patients/{id}/red-flags")
    List<RedFlagListResource> ofPatient(@PathVariable UUID id) {
        LocalDate today = LocalDate.now(clock);
        return queries.ofPatient(new PatientId(id)).stream()
                .map(row -> RedFlagListResource.of(row, today))
                .toList();
    }

    @GetMapping("/red-flags/{id}")
    RedFlagResource get(@PathVariable UUID id) {
        return resource(queries.get(new RedFlagId(id)));
    }

    @PostMapping("/red-flags/{id}/informed")
    RedFlagResource inform(@PathVariable UUID id, @RequestBody TellRequest body) {
        return resource(
                flags.tell(
                        new RedFlagId(id),
                        body.version(),
                        new TellData(
                                body.party(), body.who(), body.how(), body.at(), body.what())));
    }

    @PostMapping("/red-flags/{id}/letter")
    RedFlagResource letter(@PathVariable UUID id, @RequestBody LetterStepRequest body) {
        return resource(
                flags.letter(
                        new RedFlagId(id),
                        body.version(),
                        new LetterData(
                                body.stage(),
                                body.language(),
                                body.to(),
                                body.at(),
                                body.withoutConsent())));
    }

    @PostMapping("/red-flags/{id}/answer")
    RedFlagResource answer(@PathVariable UUID id, @RequestBody AnswerRequest body) {
        return resource(
                flags.answer(
                        new RedFlagId(id),
                        body.version(),
                        new AnswerData(body.from(), body.answer(), body.at())));
    }

    @PostMapping("/red-flags/{id}/follow-up")
    RedFlagResource followUp(@PathVariable UUID id, @RequestBody FollowUpRequest body) {
        return resource(
                flags.followUp(
                        new RedFlagId(id),
                        body.version(),
                        new FollowUpData(body.on(), body.note())));
    }

    @PostMapping("/red-flags/{id}/urgency")
    RedFlagResource lower(@PathVariable UUID id, @RequestBody LowerRequest body) {
        return resource(
                flags.lower(
                        new RedFlagId(id),
                        body.version(),
                        new LowerData(body.urgency(), body.reason())));
    }

    @PostMapping("/red-flags/{id}/closure")
    RedFlagResource close(@PathVariable UUID id, @RequestBody CloseRequest body) {
        return resource(
                flags.close(
                        new RedFlagId(id),
                        body.version(),
                        new CloseData(body.outcome(), body.note(), body.noAnswer())));
    }

    @GetMapping("/patients/{id}/rescreenings")
    List<RescreeningResource> rescreenings(@PathVariable UUID id) {
        return rescreenings.ofPatient(new PatientId(id)).stream()
                .map(RescreeningResource::of)
                .toList();
    }

    @PostMapping("/patients/{id}/rescreenings")
    List<RescreeningResource> requireRescreening(
            @PathVariable UUID id, @RequestBody RescreeningRequest body) {
        rescreening.require(
                body.episodeId() == null ? null : new EpisodeId(body.episodeId()),
                new PatientId(id),
                RescreeningSource.BY_HAND,
                body.reason());
        return rescreenings(id);
    }

    @PostMapping("/rescreenings/{id}/withdrawal")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, @RequestBody WithdrawalRequest body) {
        rescreening.withdraw(new RescreeningId(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    private RedFlagResource resource(RedFlagDetails flag) {
        return RedFlagResource.of(flag, LocalDate.now(clock));
    }

    record TellRequest(
            @Nullable Long version,
            @Nullable String party,
            @Nullable String who,
            @Nullable String how,
            @Nullable Instant at,
            @Nullable String what) {}

    record LetterStepRequest(
            @Nullable Long version,
            @Nullable String stage,
            @Nullable String language,
            @Nullable String to,
            @Nullable Instant at,
            @Nullable String withoutConsent) {}

    record AnswerRequest(
            @Nullable Long version,
            @Nullable String from,
            @Nullable String answer,
            @Nullable Instant at) {}

    record FollowUpRequest(@Nullable Long version, @Nullable LocalDate on, @Nullable String note) {}

    record LowerRequest(
            @Nullable Long version, @Nullable String urgency, @Nullable String reason) {}

    record CloseRequest(
            @Nullable Long version,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String noAnswer) {}

    record RescreeningRequest(@Nullable UUID episodeId, @Nullable String reason) {}

    record WithdrawalRequest(@Nullable String reason) {}
}
