package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.shell.Translations;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.YesNo;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerKeysTest {
    @Test
    void dutchAnswersWithJNAndW() {
        assertThat(
                        Arrays.stream(YesNo.values())
                                .map(answer -> AnswerKeys.of(answer, Translations.DUTCH)))
                .containsExactly("j", "n", "w");
    }

    @Test
    void englishAnswersWithYNAndU() {
        assertThat(
                        Arrays.stream(YesNo.values())
                                .map(answer -> AnswerKeys.of(answer, Translations.ENGLISH)))
                .containsExactly("y", "n", "u");
    }

    @Test
    void everyKeyGivesTheAnswerThatTheScreeningReads() {
        for (YesNo answer : YesNo.values()) {
            var answers = Answers.readDraft(Map.of("night_pain", AnswerKeys.plain(answer)));
            assertThat(answers.yesNo(AnswerField.NIGHT_PAIN)).contains(answer);
        }
    }
}
