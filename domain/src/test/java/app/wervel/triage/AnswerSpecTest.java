package app.wervel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.triage.AnswerSpec.Trait;
import org.junit.jupiter.api.Test;

/** The words in which {@link AnswerField} says what each question takes. */
class AnswerSpecTest {
    @Test
    void everyKindHasItsWord() {
        assertThat(AnswerSpec.list("a", "b").kind()).isEqualTo(AnswerKind.LIST);
        assertThat(AnswerSpec.list("b", "a").values()).containsExactly("b", "a");
        assertThat(AnswerSpec.single("a").kind()).isEqualTo(AnswerKind.SINGLE);
        assertThat(AnswerSpec.yesNo().kind()).isEqualTo(AnswerKind.YES_NO);
        assertThat(AnswerSpec.decimal().kind()).isEqualTo(AnswerKind.DECIMAL);
        assertThat(AnswerSpec.text().kind()).isEqualTo(AnswerKind.TEXT);
        assertThat(AnswerSpec.textOrList().kind()).isEqualTo(AnswerKind.TEXT_OR_LIST);
        assertThat(AnswerSpec.valueOrList("a").kind()).isEqualTo(AnswerKind.VALUE_OR_LIST);
        assertThat(AnswerSpec.valueOrList("a").values()).containsExactly("a");
    }

    @Test
    void numbersHaveAnUpperLimitOrNone() {
        assertThat(AnswerSpec.zeroOrMore().kind()).isEqualTo(AnswerKind.NUMBER);
        assertThat(AnswerSpec.zeroOrMore().maximum()).isEqualTo(AnswerSpec.NO_MAXIMUM);
        assertThat(AnswerSpec.zeroTo(5).kind()).isEqualTo(AnswerKind.NUMBER);
        assertThat(AnswerSpec.zeroTo(5).maximum()).isEqualTo(5);
    }

    @Test
    void traitsAddUpAndKeepTheRest() {
        var spec =
                AnswerSpec.single("a", "b")
                        .byDefault("b")
                        .orNull()
                        .asRequired()
                        .asAlarm()
                        .forTheRecord();

        assertThat(spec.traits())
                .containsExactlyInAnyOrder(
                        Trait.NULLABLE, Trait.REQUIRED, Trait.ALARM, Trait.RECORD);
        assertThat(spec.defaultValue()).isEqualTo("b");
        assertThat(spec.values()).containsExactly("a", "b");
        assertThat(spec.is(Trait.ALARM)).isTrue();
        assertThat(AnswerSpec.yesNo().is(Trait.ALARM)).isFalse();
        assertThat(AnswerSpec.yesNo().defaultValue()).isNull();
    }
}
