package app.wervel.intake.ui;

import app.wervel.intake.LocalText;
import java.util.Optional;

/** How a question stands on the screen. Folding never hides an answer. */
sealed interface QuestionDisplay {
    record Asked() implements QuestionDisplay {}

    /** One line that says why the question need not be asked. */
    record Folded(LocalText reason) implements QuestionDisplay {}

    /** Earlier answers make it moot, but it was answered, or is asked all the same. */
    record AskedThoughMoot(LocalText reason) implements QuestionDisplay {}

    /**
     * @param wanted whether the practitioner asks it all the same
     */
    static QuestionDisplay of(Optional<LocalText> moot, boolean answered, boolean wanted) {
        if (moot.isEmpty()) {
            return new Asked();
        }
        LocalText reason = moot.get();
        return answered || wanted ? new AskedThoughMoot(reason) : new Folded(reason);
    }
}
