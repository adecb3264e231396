package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.patient.Sex;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionProgressTest {
    private static final QuestionCatalogue CATALOGUE =
            new IntakeFormReader().read().get(IntakeFormId.LOW_BACK);

    private static SectionProgress of(String section, Answers answers, Sex sex) {
        var found =
                CATALOGUE.sections().stream()
                        .filter(candidate -> candidate.id().equals(section))
                        .findFirst()
                        .orElseThrow();
        return SectionProgress.of(
                CATALOGUE,
                found,
                new DraftModel(
                        IntakeDraft.direct(Map.of()), CATALOGUE, answers, RegionAnswers.none()),
                sex);
    }

    @Test
    void nothingAskedNeedsEveryAlarmQuestionAndWhatIsRequired() {
        // The duration is required, the onset is an alarm question.
        assertThat(of("complaint", Answers.none(), Sex.F)).isEqualTo(new SectionProgress(0, 6, 2));
    }

    @Test
    void answersCountAndNeedNothingMore() {
        var progress =
                of(
                        "complaint",
                        Answers.readDraft(Map.of("duration_days", 10, "onset", "sudden")),
                        Sex.F);
        assertThat(progress).isEqualTo(new SectionProgress(2, 6, 0));
        assertThat(progress.isComplete()).isFalse();
    }

    @Test
    void mootQuestionsDoNotCount() {
        var answers = Answers.readDraft(Map.of("numbness", List.of()));
        assertThat(of("bladder_bowel_saddle", answers, Sex.F).total()).isEqualTo(3);
    }

    @Test
    void aMootQuestionThatWasAnsweredCounts() {
        var answers =
                Answers.readDraft(Map.of("numbness", List.of(), "known_stable_neuropathy", true));
        assertThat(of("bladder_bowel_saddle", answers, Sex.F))
                .isEqualTo(new SectionProgress(2, 4, 2));
    }

    @Test
    void aSectionIsCompleteWhenAllThatCountsIsAnswered() {
        var answers =
                Answers.readDraft(
                        Map.of(
                                "numbness",
                                List.of(),
                                "bladder_bowel_change",
                                "unknown",
                                "sexual_function_change",
                                false));
        assertThat(of("bladder_bowel_saddle", answers, Sex.M).isComplete()).isTrue();
    }

    @Test
    void partsCountWhatIsFilled() {
        assertThat(SectionProgress.ofParts(true, false, true))
                .isEqualTo(new SectionProgress(2, 3, 0));
        assertThat(SectionProgress.ofParts().isComplete()).isFalse();
    }
}
