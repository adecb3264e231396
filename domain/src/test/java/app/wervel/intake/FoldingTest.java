package app.wervel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.FoldCondition.Below;
import app.wervel.intake.FoldCondition.HoldsNoneOf;
import app.wervel.intake.FoldCondition.Is;
import app.wervel.intake.Question.Fold;
import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    private static final LocalText REASON = new LocalText("Niet nodig", "Not needed");

    @ParameterizedTest(name = "{0} days: folded {1}")
    @CsvSource({"0, true", "89, true", "90, false", "400, false"})
    void belowLooksAtAKnownNumber(int days, boolean folded) {
        var below = new Below(AnswerField.DURATION_DAYS, 90);

        assertThat(below.holds(answers(Map.of("duration_days", days)), null)).isEqualTo(folded);
    }

    @Test
    void whatWasNotAskedMakesNothingMoot() {
        assertThat(new Below(AnswerField.DURATION_DAYS, 90).holds(Answers.none(), null)).isFalse();
        assertThat(new Is(AnswerField.TRAUMA, List.of("none")).holds(Answers.none(), null))
                .as("none is also the default of the field")
                .isFalse();
        assertThat(
                        new HoldsNoneOf(AnswerField.RADIATION, List.of("arm"))
                                .holds(Answers.none(), null))
                .isFalse();
    }

    @Test
    void isComparesASingleAnswer() {
        var noAccident = new Is(AnswerField.TRAUMA, List.of("none", "lifting"));

        assertThat(noAccident.holds(answers(Map.of("trauma", "lifting")), null)).isTrue();
        assertThat(noAccident.holds(answers(Map.of("trauma", "fall")), null)).isFalse();
    }

    @Test
    void isTellsNoFromDoesNotKnow() {
        var notPregnant = new Is(AnswerField.PREGNANT, List.of("no"));

        assertThat(notPregnant.holds(answers(Map.of("pregnant", false)), null)).isTrue();
        assertThat(notPregnant.holds(answers(Map.of("pregnant", "unknown")), null)).isFalse();
        assertThat(notPregnant.holds(answers(Map.of("pregnant", true)), null)).isFalse();
    }

    @Test
    void theSexIsThePatientsOwn() {
        var male = new Is(AnswerField.SEX, List.of("m"));
        var saysMale = answers(Map.of("sex", "m"));

        assertThat(male.holds(Answers.none(), Sex.M)).isTrue();
        assertThat(male.holds(saysMale, Sex.F)).isFalse();
        assertThat(male.holds(saysMale, null)).isFalse();
    }

    @Test
    void holdsNoneOfCountsAnEmptyListAsAnswered() {
        var noLegPain = new HoldsNoneOf(AnswerField.RADIATION, List.of("both_legs"));

        assertThat(noLegPain.holds(answers(Map.of("radiation", List.of())), null)).isTrue();
        assertThat(noLegPain.holds(answers(Map.of("radiation", List.of("arm"))), null)).isTrue();
        assertThat(noLegPain.holds(answers(Map.of("radiation", List.of("arm", "both_legs"))), null))
                .isFalse();
    }

    @Test
    void oneReasonIsEnoughButAllItsConditionsMustHold() {
        var folds =
                List.of(
                        new Fold(
                                List.of(
                                        new HoldsNoneOf(
                                                AnswerField.RADIATION, List.of("both_legs")),
                                        new HoldsNoneOf(AnswerField.LOCATION, List.of("foot"))),
                                REASON),
                        new Fold(
                                List.of(new Below(AnswerField.DURATION_DAYS, 2)),
                                new LocalText("Te kort", "Too short")));
        var question =
                new Question(
                        AnswerField.LEG_PAIN_DAYS,
                        QuestionKind.NUMBER,
                        false,
                        REASON,
                        null,
                        REASON,
                        List.of(),
                        null,
                        null,
                        folds);

        assertThat(question.foldedBy(answers(Map.of("radiation", List.of())), null)).isEmpty();
        assertThat(
                        question.foldedBy(
                                answers(
                                        Map.of(
                                                "radiation",
                                                List.of(),
                                                "location",
                                                List.of("low_back"))),
                                null))
                .contains(new FoldedQuestion(AnswerField.LEG_PAIN_DAYS, REASON));
        assertThat(
                        question.foldedBy(
                                answers(
                                        Map.of(
                                                "radiation",
                                                List.of("both_legs"),
                                                "duration_days",
                                                1)),
                                null))
                .map(folded -> folded.reason().en())
                .contains("Too short");
    }

    @Test
    void aConditionThatDoesNotFitItsFieldIsRefused() {
        assertThatThrownBy(() -> new Below(AnswerField.TRAUMA, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trauma");
        assertThatThrownBy(() -> new HoldsNoneOf(AnswerField.RADIATION, List.of("nowhere")))
                .hasMessageContaining("radiation");
        assertThatThrownBy(() -> new Is(AnswerField.RADIATION, List.of("arm")))
                .hasMessageContaining("radiation");
    }

    private static Answers answers(Map<String, Object> raw) {
        return Answers.readDraft(raw);
    }
}
