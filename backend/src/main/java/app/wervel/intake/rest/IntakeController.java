package app.wervel.intake.rest;

import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.shared.InvalidInput;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
class IntakeController {
    private final IntakeQueries queries;
    private final IntakeService intakes;

    IntakeController(IntakeQueries queries, IntakeService intakes) {
        this.queries = queries;
        this.intakes = intakes;
    }

    @PostMapping("/patients/{id}/intakes")
    ResponseEntity<IntakeResource> start(
            @PathVariable UUID id, @RequestBody NewIntakeRequest request) {
        var started = intakes.start(new PatientId(id), request.draft());
        return ResponseEntity.created(URI.create("/api/v1/intakes/" + started.id().value()))
                .body(IntakeResource.of(started));
    }

    @GetMapping("/intakes/{id}")
    IntakeResource get(@PathVariable UUID id) {
        return IntakeResource.of(queries.get(new IntakeId(id)));
    }

    @PutMapping("/intakes/{id}")
    IntakeResource save(@PathVariable UUID id, @RequestBody IntakeRequest request) {
        if (request.version() == null) {
            throw new InvalidInput("version", "text.required");
        }
        return IntakeResource.of(
                intakes.saveDraft(new IntakeId(id), request.version(), request.draft()));
    }

    @PostMapping("/intakes/{id}/conclusion")
    IntakeResource conclude(@PathVariable UUID id, @RequestBody ConclusionRequest request) {
        var intake = new IntakeId(id);
        IntakeDetails concluded =
                request.version() == null
                        ? intakes.conclude(intake, request.data())
                        : intakes.conclude(intake, request.version(), request.data());
        return IntakeResource.of(concluded);
    }

    @PostMapping("/intakes/{id}/informed")
    IntakeResource inform(@PathVariable UUID id, @RequestBody InformedData entry) {
        return IntakeResource.of(intakes.addInformed(new IntakeId(id), entry));
    }

    /**
     * Only the access is required; the answers come as they are asked. Without a form it is that of
     * the low back.
     */
    record NewIntakeRequest(
            @Nullable String access,
            @Nullable ReferralData referral,
            @Nullable Boolean consentToInformGp,
            @Nullable String complaint,
            @Nullable String requestForHelp,
            @Nullable String history,
            @Nullable String earlierEpisodes,
            @Nullable String beliefs,
            @Nullable String worries,
            @Nullable String expectations,
            @Nullable String medicinesFree,
            @Nullable List<String> bodyRegions,
            @Nullable Integer nprsNow,
            @Nullable Integer nprsWorst,
            @Nullable Integer nprsAverage,
            @Nullable List<ActivityData> activities,
            @Nullable Map<String, @Nullable Object> answers,
            @Nullable String form,
            @Nullable Map<String, @Nullable Object> regionAnswers) {
        IntakeDraft draft() {
            return new IntakeDraft(
                    access,
                    referral,
                    consentToInformGp,
                    complaint,
                    requestForHelp,
                    history,
                    earlierEpisodes,
                    beliefs,
                    worries,
                    expectations,
                    medicinesFree,
                    bodyRegions == null ? List.of() : bodyRegions,
                    nprsNow,
                    nprsWorst,
                    nprsAverage,
                    activities == null ? List.of() : activities,
                    answers == null ? Map.of() : answers,
                    form,
                    regionAnswers);
        }
    }

    /**
     * The whole intake as it was filled in: what is absent is emptied. Some parts differ: without
     * an access, a form or region answers the earlier ones stay, and the answers must be sent, so
     * that no call empties a screening by leaving it out.
     */
    record IntakeRequest(
            @Nullable Long version,
            @Nullable String access,
            @Nullable ReferralData referral,
            @Nullable Boolean consentToInformGp,
            @Nullable String complaint,
            @Nullable String requestForHelp,
            @Nullable String history,
            @Nullable String earlierEpisodes,
            @Nullable String beliefs,
            @Nullable String worries,
            @Nullable String expectations,
            @Nullable String medicinesFree,
            @Nullable List<String> bodyRegions,
            @Nullable Integer nprsNow,
            @Nullable Integer nprsWorst,
            @Nullable Integer nprsAverage,
            @Nullable List<ActivityData> activities,
            @Nullable Map<String, @Nullable Object> answers,
            @Nullable String form,
            @Nullable Map<String, @Nullable Object> regionAnswers) {
        IntakeDraft draft() {
            if (answers == null) {
                throw new InvalidInput("answers", "answers.required");
            }
            return new NewIntakeRequest(
                            access,
                            referral,
                            consentToInformGp,
                            complaint,
                            requestForHelp,
                            history,
                            earlierEpisodes,
                            beliefs,
                            worries,
                            expectations,
                            medicinesFree,
                            bodyRegions,
                            nprsNow,
                            nprsWorst,
                            nprsAverage,
                            activities,
                            answers,
                            form,
                            regionAnswers)
                    .draft();
        }
    }

    /**
     * @param version of the intake that is concluded; absent: whatever was saved last
     */
    record ConclusionRequest(
            @Nullable Long version,
            @Nullable String screening,
            @Nullable String urgency,
            @Nullable String classification,
            @Nullable String phase,
            @Nullable String reason,
            @Nullable List<InformedData> informed,
            @Nullable String adviceGiven,
            @Nullable Boolean furtherExamination,
            @Nullable Boolean consentToInformGp) {
        ConclusionData data() {
            return new ConclusionData(
                    screening,
                    urgency,
                    classification,
                    phase,
                    reason,
                    informed == null ? List.of() : informed,
                    adviceGiven,
                    furtherExamination,
                    consentToInformGp);
        }
    }
}
