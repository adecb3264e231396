package app.wervel.documents.rest;

import app.wervel.bodychart.BodyChartId;
import app.wervel.careplan.CarePlanId;
import app.wervel.documents.application.BodyChartPaperService;
import app.wervel.documents.application.LetterRequest;
import app.wervel.documents.application.LetterService;
import app.wervel.documents.application.QuestionnaireService;
import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters over REST. What a practitioner adds comes in the body: an address would be logged. */
@RestController
@RequestMapping("/api/v1")
class LetterController {
    private final LetterService letters;
    private final QuestionnaireService questionnaires;
    private final BodyChartPaperService charts;

    LetterController(
            LetterService letters,
            QuestionnaireService questionnaires,
            BodyChartPaperService charts) {
        this.letters = letters;
        this.questionnaires = questionnaires;
        this.charts = charts;
    }

    @GetMapping("/body-charts/{id}/chart.pdf")
    ResponseEntity<byte[]> chart(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID earlier,
            @RequestParam(required = false) @Nullable String lang) {
        return PdfAnswer.of(
                charts.print(
                        new BodyChartId(id),
                        earlier == null ? null : new BodyChartId(earlier),
                        lang));
    }

    @GetMapping("/intakes/{id}/summary.pdf")
    ResponseEntity<byte[]> summary(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return PdfAnswer.of(letters.intakeSummary(new IntakeId(id), in(lang)));
    }

    @PostMapping("/intakes/{id}/gp-letter.pdf")
    ResponseEntity<byte[]> toGeneralPractitioner(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable LetterRequest request) {
        return PdfAnswer.of(letters.report(new IntakeId(id), given(request)));
    }

    @PostMapping("/intakes/{id}/referral-letter.pdf")
    ResponseEntity<byte[]> referral(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable LetterRequest request) {
        return PdfAnswer.of(letters.referral(new IntakeId(id), given(request)));
    }

    @GetMapping("/care-plans/{id}/agreement.pdf")
    ResponseEntity<byte[]> agreement(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return PdfAnswer.of(letters.agreement(new CarePlanId(id), in(lang)));
    }

    @GetMapping("/patients/{id}/questionnaire.pdf")
    ResponseEntity<byte[]> questionnaire(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String form) {
        return PdfAnswer.of(questionnaires.print(new PatientId(id), lang, form));
    }

    private static LetterRequest in(@Nullable String lang) {
        return new LetterRequest(lang, null, null);
    }

    private static LetterRequest given(@Nullable LetterRequest request) {
        return request == null ? LetterRequest.PLAIN : request;
    }
}
