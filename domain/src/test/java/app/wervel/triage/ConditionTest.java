package app.wervel.triage;

import static app.wervel.triage.AnswerField.AGE;
import static app.wervel.triage.AnswerField.LEG_PAIN_DAYS;
import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.LUMP_CAME_AT_NIGHT;
import static app.wervel.triage.AnswerField.MALAISE;
import static app.wervel.triage.AnswerField.MRC_GRADE;
import static app.wervel.triage.AnswerField.NIGHT_PAIN;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.SMOKER;
import static app.wervel.triage.AnswerField.TRAUMA;
import static app.wervel.triage.Condition.allOf;
import static app.wervel.triage.Condition.anyOf;
import static app.wervel.triage.Condition.anyValueOf;
import static app.wervel.triage.Condition.atLeast;
import static app.wervel.triage.Condition.atLeastSoMany;
import static app.wervel.triage.Condition.atMost;
import static app.wervel.triage.Condition.atMostOrUnknown;
import static app.wervel.triage.Condition.has;
import static app.wervel.triage.Condition.is;
import static app.wervel.triage.Condition.known;
import static app.wervel.triage.Condition.meets;
import static app.wervel.triage.Condition.no;
import static app.wervel.triage.Condition.not;
import static app.wervel.triage.Condition.unsure;
import static app.wervel.triage.Condition.yes;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.givenNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions say because of which answers they hold: only fields that were asked. */
class ConditionTest {
    @Test
    void andHoldsBecauseOfAllItsFieldsThatWereAsked() {
        var injury = allOf(is(TRAUMA, "fall"), meets(ValueGroup.SPINE), not(yes(SMOKER)));

        assertThat(injury.because(given("trauma", "fall"))).containsExactly(TRAUMA);
        assertThat(injury.because(given("trauma", "fall", "smoker", false)))
                .containsExactly(TRAUMA, SMOKER);
        assertThat(
                        injury.because(
                                given(
                                        "location",
                                        List.of("neck"),
                                        "smoker",
                                        "unknown",
                                        "trauma",
                                        "fall")))
                .containsExactly(TRAUMA, LOCATION, SMOKER);
    }

    @Test
    void orHoldsBecauseOfTheBranchesThatHold() {
        var signs = anyOf(yes(SMOKER), yes(MALAISE), allOf(yes(NIGHT_PAIN), atLeast(AGE, 50)));

        assertThat(signs.because(given("smoker", false, "malaise", true))).containsExactly(MALAISE);
        assertThat(signs.because(given("smoker", true, "night_pain", true, "age", 49)))
                .containsExactly(SMOKER);
        assertThat(signs.because(given("night_pain", true, "age", 50)))
                .containsExactly(NIGHT_PAIN, AGE);
    }

    @Test
    void countHoldsBecauseOfThoseThatHold() {
        var two = atLeastSoMany(2, yes(SMOKER), yes(MALAISE), yes(NIGHT_PAIN));

        assertThat(two.holds(given("smoker", true))).isFalse();
        assertThat(two.because(given("smoker", true, "malaise", false, "night_pain", true)))
                .containsExactly(SMOKER, NIGHT_PAIN);
    }

    @Test
    void notHoldsBecauseOfTheFieldsInsideThatWereAsked() {
        var ungraded = not(allOf(yes(SMOKER), known(MRC_GRADE), anyValueOf(NUMBNESS)));

        assertThat(ungraded.because(given("smoker", true))).containsExactly(SMOKER);
        assertThat(ungraded.because(givenNull("mrc_grade", "smoker", true)))
                .containsExactly(SMOKER, MRC_GRADE);
        assertThat(not(not(yes(SMOKER))).because(given("smoker", true))).containsExactly(SMOKER);
        assertThat(ungraded.because(Answers.none())).isEmpty();
    }

    @Test
    void conditionThatDoesNotHoldHasNoReasons() {
        assertThat(yes(SMOKER).because(given("smoker", false))).isEmpty();
        assertThat(anyOf(yes(SMOKER), yes(MALAISE)).because(given("smoker", false))).isEmpty();
    }

    @Test
    void numberThatIsNotKnownFailsEveryComparisonButTheOneThatCountsItAsNought() {
        assertThat(atMost(LEG_PAIN_DAYS, 14).holds(Answers.none())).isFalse();
        assertThat(atLeast(LEG_PAIN_DAYS, 0).holds(Answers.none())).isFalse();
        assertThat(is(LEG_PAIN_DAYS, 0).holds(Answers.none())).isFalse();
        assertThat(known(LEG_PAIN_DAYS).holds(Answers.none())).isFalse();
        assertThat(atMostOrUnknown(LEG_PAIN_DAYS, 0).holds(Answers.none())).isTrue();
        assertThat(atMostOrUnknown(LEG_PAIN_DAYS, 14).because(givenNull("leg_pain_days")))
                .containsExactly(LEG_PAIN_DAYS);
    }

    @Test
    void conditionCanBeWrittenOnlyOnKnownValuesOfAFittingField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> has(NUMBNESS, "left_ear"))
                .withMessageContaining("left_ear")
                .withMessageContaining("numbness");
        assertThatIllegalArgumentException().isThrownBy(() -> has(NUMBNESS));
        assertThatIllegalArgumentException().isThrownBy(() -> is(TRAUMA, "explosion"));
        assertThatIllegalArgumentException().isThrownBy(() -> has(TRAUMA, "fall"));
        assertThatIllegalArgumentException().isThrownBy(() -> is(NUMBNESS, "one_leg"));
        assertThatIllegalArgumentException().isThrownBy(() -> anyValueOf(TRAUMA));
        assertThatIllegalArgumentException().isThrownBy(() -> is(SMOKER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> atMost(SMOKER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> atMostOrUnknown(SMOKER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> atLeast(SMOKER, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> known(SMOKER));
        assertThatIllegalArgumentException().isThrownBy(() -> yes(AGE));
        assertThatIllegalArgumentException().isThrownBy(() -> no(AGE));
        assertThatIllegalArgumentException().isThrownBy(() -> unsure(AGE));
    }

    @Test
    void noRuleReadsARecordField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yes(LUMP_CAME_AT_NIGHT))
                .withMessageContaining("lump_came_at_night");
        for (Condition condition : ScreeningRules.all().values()) {
            assertThat(condition.fields()).isNotEmpty().noneMatch(AnswerField::isRecordField);
        }
    }

    @Test
    void groupsHoldKnownValuesOfTheirField() {
        for (ValueGroup group : ValueGroup.values()) {
            assertThat(group.field().allowedValues()).containsAll(group.members());
            assertThat(group.members()).isNotEmpty();
        }
        assertThat(ValueGroup.OPIOID_PARTNER.id()).isEqualTo("opioid_partner");
    }
}
