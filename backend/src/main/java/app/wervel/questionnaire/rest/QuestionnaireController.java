package app.wervel.questionnaire.rest;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.PlainAnswers;
import app.wervel.questionnaire.application.QuestionnaireQueries;
import app.wervel.questionnaire.application.QuestionnaireRow;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseDetails;
import app.wervel.questionnaire.application.ResponseQueries;
import app.wervel.questionnaire.application.ResponseService;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

@RestController
@RequestMapping("/api/v1")
class QuestionnaireController {
    private static final String FHIR = "application/fhir+json";

    private final QuestionnaireQueries questionnaires;
    private final ResponseQueries queries;
    private final ResponseService responses;

    QuestionnaireController(
            QuestionnaireQueries questionnaires,
            ResponseQueries queries,
            ResponseService responses) {
        this.questionnaires = questionnaires;
        this.queries = queries;
        this.responses = responses;
    }

    @GetMapping("/questionnaires")
    List<QuestionnaireResource> list() {
        return questionnaires.list().stream().map(QuestionnaireResource::of).toList();
    }

    /** The file as it was accepted. */
    @GetMapping(value = "/questionnaires/{id}", produces = FHIR)
    byte[] source(@PathVariable UUID id) {
        return questionnaires.source(new QuestionnaireVersionId(id));
    }

    @GetMapping("/patients/{id}/questionnaire-responses")
    Page<ResponseResource> page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queries.page(new PatientId(id), new PageRequest(page, size))
                .map(ResponseResource::of);
    }

    @PostMapping("/patients/{id}/questionnaire-responses")
    ResponseEntity<ResponseResource> start(
            @PathVariable UUID id, @RequestBody NewResponseRequest request) {
        if (request.questionnaireId() == null) {
            throw new InvalidInput("questionnaireId", "text.required");
        }
        var questionnaire = new QuestionnaireVersionId(request.questionnaireId());
        ResponseDetails started =
                responses.start(
                        new PatientId(id),
                        questionnaire,
                        request.form().data(questionnaires.get(questionnaire).definition()));
        return created(started);
    }

    @GetMapping("/questionnaire-responses/{id}")
    ResponseResource get(@PathVariable UUID id) {
        return ResponseResource.of(queries.get(new QuestionnaireResponseId(id)));
    }

    /** The answers to hand on: a FHIR R4 QuestionnaireResponse. */
    @GetMapping(value = "/questionnaire-responses/{id}/fhir", produces = FHIR)
    byte[] export(@PathVariable UUID id) {
        return queries.export(new QuestionnaireResponseId(id));
    }

    @PutMapping("/questionnaire-responses/{id}")
    ResponseResource save(@PathVariable UUID id, @RequestBody ResponseRequest request) {
        var response = new QuestionnaireResponseId(id);
        return ResponseResource.of(
                responses.saveDraft(response, request.requiredVersion(), data(response, request)));
    }

    @PostMapping("/questionnaire-responses/{id}/completion")
    ResponseResource complete(@PathVariable UUID id, @RequestBody ResponseRequest request) {
        var response = new QuestionnaireResponseId(id);
        return ResponseResource.of(
                responses.complete(response, request.requiredVersion(), data(response, request)));
    }

    @PostMapping("/questionnaire-responses/{id}/amendments")
    ResponseEntity<ResponseResource> amend(
            @PathVariable UUID id, @RequestBody AmendmentRequest request) {
        var response = new QuestionnaireResponseId(id);
        Questionnaire definition = queries.get(response).questionnaire().definition();
        return created(
                responses.amend(response, request.reason(), request.form().data(definition)));
    }

    private ResponseData data(QuestionnaireResponseId id, ResponseRequest request) {
        return request.form().data(queries.get(id).questionnaire().definition());
    }

    private static ResponseEntity<ResponseResource> created(ResponseDetails response) {
        return ResponseEntity.created(
                        URI.create("/api/v1/questionnaire-responses/" + response.id().value()))
                .body(ResponseResource.of(response));
    }

    /** A version of a questionnaire; its content is FHIR, at its own address. */
    record QuestionnaireResource(
            UUID id,
            String url,
            String version,
            String title,
            String language,
            @Nullable String copyright,
            String sha256,
            boolean shipped,
            @Nullable String acceptedBy,
            Instant acceptedAt) {
        static QuestionnaireResource of(QuestionnaireRow row) {
            return new QuestionnaireResource(
                    row.id().value(),
                    row.url(),
                    row.version(),
                    row.title(),
                    row.language(),
                    row.copyright(),
                    row.sha256(),
                    row.shipped(),
                    row.acceptedBy(),
                    row.acceptedAt());
        }
    }

    /** What every request about answers holds. */
    private record Form(
            @Nullable String language,
            @Nullable String filledHow,
            @Nullable LocalDate filledOn,
            @Nullable Map<String, @Nullable Object> answers) {
        ResponseData data(Questionnaire questionnaire) {
            var checks = new FieldChecks();
            FilledHow how =
                    checks.check(
                            "filledHow",
                            () ->
                                    filledHow == null
                                            ? FilledHow.SCREEN
                                            : FilledHow.fromId(filledHow));
            checks.throwIfAny();
            return new ResponseData(
                    language == null ? questionnaire.language() : language,
                    Objects.requireNonNull(how),
                    filledOn,
                    PlainAnswers.read(questionnaire, answers));
        }
    }

    /**
     * @param language absent: the questionnaire's own
     * @param filledHow {@code screen} or {@code paper}; absent: screen
     * @param filledOn absent: today
     */
    record NewResponseRequest(
            @Nullable UUID questionnaireId,
            @Nullable String language,
            @Nullable String filledHow,
            @Nullable LocalDate filledOn,
            @Nullable Map<String, @Nullable Object> answers) {
        Form form() {
            return new Form(language, filledHow, filledOn, answers);
        }
    }

    /** Everything that was filled in: what is absent is emptied. */
    record ResponseRequest(
            @Nullable Long version,
            @Nullable String language,
            @Nullable String filledHow,
            @Nullable LocalDate filledOn,
            @Nullable Map<String, @Nullable Object> answers) {
        long requiredVersion() {
            if (version == null) {
                throw new InvalidInput("version", "text.required");
            }
            if (answers == null) {
                throw new InvalidInput("answers", "answers.required");
            }
            return version;
        }

        Form form() {
            return new Form(language, filledHow, filledOn, answers);
        }
    }

    record AmendmentRequest(
            @Nullable String reason,
            @Nullable String language,
            @Nullable String filledHow,
            @Nullable LocalDate filledOn,
            @Nullable Map<String, @Nullable Object> answers) {
        Form form() {
            return new Form(language, filledHow, filledOn, answers);
        }
    }
}
