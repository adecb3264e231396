package app.wervel.intake.application;

import app.wervel.intake.PatientFacts;
import app.wervel.intake.Suggestion;
import app.wervel.shared.InvalidInput;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Says what the rules make of answers while they are given. Reads and stores nothing. */
@Service
@PreAuthorize("hasAuthority('intake:read')")
public class SuggestionService {
    private final ScreeningEngine engine;

    SuggestionService(ScreeningEngine engine) {
        this.engine = engine;
    }

    /**
     * @param patient as {@link IntakeDetails#facts} gives them
     * @param answers by field id, as JSON gives them
     * @throws InvalidInput as {@link Answers#readDraft}
     */
    public Suggestion preview(
            PatientFacts patient, Map<String, ? extends @Nullable Object> answers) {
        return preview(patient, Answers.readDraft(answers));
    }

    public Suggestion preview(PatientFacts patient, Answers answers) {
        return Suggestion.of(engine, patient.completing(answers));
    }
}
