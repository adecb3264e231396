package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private final Answers answers =
            Answers.readDraft(
                    Map.of(
                            "duration_days",
                            3,
                            "numbness",
                            List.of(),
                            "weakness",
                            List.of("both_legs", "one_leg_severe"),
                            "fever_or_chills",
                            true,
                            "cancer_history",
                            false,
                            "bladder_bowel_change",
                            "unknown",
                            "trauma",
                            "fall"));

    @Test
    void saysEveryKindOfAnswerInWords() {
        assertThat(dutch(AnswerField.DURATION_DAYS)).isEqualTo("3 dagen");
        assertThat(dutch(AnswerField.NUMBNESS)).isEqualTo("Nee, geen van deze");
        assertThat(dutch(AnswerField.WEAKNESS)).contains("; ").doesNotContain("one_leg_severe");
        assertThat(dutch(AnswerField.FEVER_OR_CHILLS)).isEqualTo("ja");
        assertThat(dutch(AnswerField.CANCER_HISTORY)).isEqualTo("nee");
        assertThat(dutch(AnswerField.BLADDER_BOWEL_CHANGE)).isEqualTo("weet niet");
        assertThat(dutch(AnswerField.TRAUMA)).isEqualTo("Een val");
    }

    @Test
    void speaksEnglishToo() {
        var words =
                new AnswerWords(
                        new IntakeFormReader().read().get(IntakeFormId.LOW_BACK), Locale.ENGLISH);

        assertThat(words.line(AnswerField.TRAUMA, answers))
                .isEqualTo(new AnswerLine("Accident, fall or lifting", "A fall"));
        assertThat(words.line(AnswerField.BLADDER_BOWEL_CHANGE, answers).answer())
                .isEqualTo("does not know");
    }

    private String dutch(AnswerField field) {
        return new AnswerWords(
                        new IntakeFormReader().read().get(IntakeFormId.LOW_BACK), Locale.of("nl"))
                .line(field, answers)
                .answer();
    }
}
