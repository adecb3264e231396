package app.wervel.triage.rest;

import app.wervel.shared.InvalidInput;
import app.wervel.triage.application.TriageService;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/triage/assessments")
class TriageController {
    private final TriageService triage;

    TriageController(TriageService triage) {
        this.triage = triage;
    }

    @PostMapping
    AssessmentResource assess(@RequestBody AssessmentRequest request) {
        if (request.answers() == null) {
            throw new InvalidInput("answers", "answers.required");
        }
        return AssessmentResource.of(triage.assess(request.answers()));
    }

    /**
     * @param answers by field id; absent means not asked
     */
    record AssessmentRequest(@Nullable Map<String, @Nullable Object> answers) {}
}
