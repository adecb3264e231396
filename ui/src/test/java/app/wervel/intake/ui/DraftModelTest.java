package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.intake.application.IntakeFormReader;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftModelTest {
    private static final QuestionCatalogue LOW_BACK =
            new IntakeFormReader().read().get(IntakeFormId.LOW_BACK);

    private static DraftModel of(IntakeDraft draft, Answers answers) {
        return new DraftModel(draft, LOW_BACK, answers, RegionAnswers.none());
    }

    private static DraftModel fresh() {
        return of(IntakeDraft.direct(Map.of()), Answers.none());
    }

    @Test
    void whatWasReadGoesBackUnchanged() {
        var draft =
                new IntakeDraft(
                        "referral",
                        new ReferralData(
                                "Huisarts De Boer",
                                "01012345",
                                LocalDate.of(2026, 11, 2),
                                "Lage rugpijn",
                                9),
                        true,
                        "Pijn laag in de rug",
                        "Weer fietsen",
                        "Geen",
                        "Twee keer eerder",
                        "Slijtage",
                        "Het werk",
                        "Oefeningen",
                        "Vitamine D",
                        List.of("low_back_left"),
                        6,
                        8,
                        5,
                        List.of(new ActivityData("Fietsen", 7)),
                        Map.of("night_pain", true));
        assertThat(of(draft, Answers.readDraft(draft.answers())).draft())
                .isEqualTo(draft.withForm("low_back", Map.of()));
    }

    @Test
    void aWrongAnswerIsNotKeptAndSaysWhy() {
        var model = fresh();
        model.answer(AnswerField.MRC_GRADE, 4L);
        assertThat(model.answer(AnswerField.MRC_GRADE, 9L)).contains("answers.out-of-range");
        assertThat(model.answers().asked(AnswerField.MRC_GRADE)).isFalse();
    }

    @Test
    void aForgottenAnswerWasNotAsked() {
        var model = fresh();
        assertThat(model.answer(AnswerField.NIGHT_PAIN, true)).isEmpty();
        model.forget(AnswerField.NIGHT_PAIN);
        assertThat(model.draft().answers()).isEmpty();
    }

    @Test
    void aScoreWithoutAnActivityIsPointedOutAndNotSent() {
        var model = fresh();
        model.activity(0, " ", 4);
        model.activity(2, "Traplopen", null);
        assertThat(model.lacksName(0)).isTrue();
        assertThat(model.lacksName(2)).isFalse();
        assertThat(model.draft().activities()).containsExactly(new ActivityData("Traplopen", null));
    }

    @Test
    void blankTextIsNoText() {
        var model = fresh();
        model.tell("worries", "   ");
        assertThat(model.draft().worries()).isNull();
        assertThat(model.tells("worries")).isFalse();
    }

    @Test
    void bodyRegionsAreReplaced() {
        var model = fresh();
        model.bodyRegions(Set.of("chest"));
        model.bodyRegions(Set.of("neck"));
        assertThat(model.draft().bodyRegions()).containsExactly("neck");
    }
}
