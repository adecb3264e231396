package app.wervel.triage.application;

import app.wervel.shared.InvalidInput;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.TriageResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Assesses answers about nobody in particular; stores nothing. */
@Service
@PreAuthorize("hasAuthority('triage:run')")
public class TriageService {
    private final ScreeningEngine engine;

    TriageService(ScreeningEngine engine) {
        this.engine = engine;
    }

    /**
     * @param answers by field id, as JSON gives them
     * @throws InvalidInput as {@link Answers#read}
     */
    public TriageResult assess(Map<String, ? extends @Nullable Object> answers) {
        return engine.assess(Answers.read(answers));
    }
}
