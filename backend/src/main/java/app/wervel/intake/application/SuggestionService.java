package app.wervel.intake.application;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.RegionAnswers;
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
    private final IntakeForms forms;

    SuggestionService(ScreeningEngine engine, IntakeForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /**
     * @param patient as {@link IntakeDetails#facts} gives them
     * @param answers by field id, as JSON gives them
     * @throws InvalidInput as {@link Answers#readDraft}
     */
    public Suggestion preview(
            PatientFacts patient, Map<String, ? extends @Nullable Object> answers) {
        return preview(
                patient, IntakeFormId.LOW_BACK, Answers.readDraft(answers), RegionAnswers.none());
    }

    public Suggestion preview(
            PatientFacts patient, IntakeFormId form, Answers answers, RegionAnswers region) {
        return Suggestion.of(engine, forms.get(form), patient.completing(answers), region);
    }
}
