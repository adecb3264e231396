package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.LocalText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionDisplayTest {
    private static final LocalText REASON = new LocalText("Niet zwanger", "Not pregnant");
    private static final Optional<LocalText> MOOT = Optional.of(REASON);

    @Test
    void aMootQuestionFoldsAndSaysWhy() {
        assertThat(QuestionDisplay.of(MOOT, false, false))
                .isEqualTo(new QuestionDisplay.Folded(REASON));
    }

    @Test
    void anAnswerIsNeverFoldedAway() {
        assertThat(QuestionDisplay.of(MOOT, true, false))
                .isEqualTo(new QuestionDisplay.AskedThoughMoot(REASON));
    }

    @Test
    void aMootQuestionCanBeAskedAllTheSame() {
        assertThat(QuestionDisplay.of(MOOT, false, true))
                .isEqualTo(new QuestionDisplay.AskedThoughMoot(REASON));
    }

    @Test
    void whateverWasWantedAQuestionThatCountsIsSimplyAsked() {
        assertThat(QuestionDisplay.of(Optional.empty(), false, true))
                .isEqualTo(new QuestionDisplay.Asked());
    }
}
