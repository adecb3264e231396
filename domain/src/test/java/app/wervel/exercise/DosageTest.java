package app.wervel.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DosageTest {
    @Test
    void aRangeThatGoesBackwardsIsRefused() {
        assertThatThrownBy(() -> new Range(12, 8))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("exercise.range-reversed");
        assertThat(new Range(8, 8).isOneNumber()).isTrue();
        assertThat(new Range(8, 12).isOneNumber()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DosageQuantity.class)
    void everyQuantityHasItsBounds(DosageQuantity quantity) {
        var widest = new Range(1, quantity.most());

        assertThat(quantity.accepted(widest)).isEqualTo(widest);
        assertThatThrownBy(() -> quantity.accepted(new Range(0, 1)))
                .hasMessage("exercise.dosage-out-of-range");
        assertThatThrownBy(() -> quantity.accepted(new Range(1, quantity.most() + 1)))
                .hasMessage("exercise.dosage-out-of-range");
    }

    @Test
    void aDosageChecksEachOfItsRanges() {
        var tooMany = Range.exactly(1_000_000);

        assertRefused(() -> dosage(tooMany, null, null, null, null, null, null));
        assertRefused(() -> dosage(null, tooMany, null, null, null, null, null));
        assertRefused(() -> dosage(null, null, tooMany, null, null, null, null));
        assertRefused(() -> dosage(null, null, null, tooMany, null, null, null));
        assertRefused(() -> dosage(null, null, null, null, tooMany, null, null));
        assertRefused(() -> dosage(null, null, null, null, null, tooMany, null));
        assertRefused(() -> dosage(null, null, null, null, null, null, tooMany));
    }

    @Test
    void aDosageThatSaysNeitherHowOftenNorHowLongIsRefused() {
        assertThatThrownBy(() -> dosage(null, null, null, null, null, null, null))
                .hasMessage("exercise.dosage-empty");
    }

    @Test
    void aBlankLoadIsNoLoadAndALongOneIsRefused() {
        var dosage = dosage(Range.exactly(3), null, null, null, null, null, null);

        assertThat(dosage.withLoad("  ").load()).isNull();
        assertThat(dosage.withLoad(" 2 kg ").load()).isEqualTo("2 kg");
        assertThatThrownBy(() -> dosage.withLoad("x".repeat(101))).hasMessage("text.too-long");
    }

    @Test
    void exertionStaysOnItsScale() {
        assertThat(new Exertion(ExertionScale.BORG_6_20, new Range(6, 20)).target())
                .isEqualTo(new Range(6, 20));
        assertThat(new Exertion(ExertionScale.BORG_CR10, new Range(0, 10)).target())
                .isEqualTo(new Range(0, 10));
        assertThatThrownBy(() -> new Exertion(ExertionScale.BORG_6_20, new Range(5, 12)))
                .hasMessage("exercise.dosage-out-of-range");
        assertThatThrownBy(() -> new Exertion(ExertionScale.BORG_CR10, new Range(9, 11)))
                .hasMessage("exercise.dosage-out-of-range");
    }

    @Test
    void rangesAndExertionComeBackFromTheirColumns() {
        var ranges = new RangeConverter();
        var exertions = new ExertionConverter();
        var exertion = new Exertion(ExertionScale.BORG_6_20, new Range(12, 14));

        assertThat(ranges.convertToDatabaseColumn(new Range(8, 12))).isEqualTo("8-12");
        assertThat(ranges.convertToEntityAttribute("8-12")).isEqualTo(new Range(8, 12));
        assertThat(ranges.convertToEntityAttribute(ranges.convertToDatabaseColumn(null))).isNull();
        assertThat(exertions.convertToDatabaseColumn(exertion)).isEqualTo("borg_6_20 12-14");
        assertThat(exertions.convertToEntityAttribute("borg_6_20 12-14")).isEqualTo(exertion);
        assertThat(exertions.convertToEntityAttribute(exertions.convertToDatabaseColumn(null)))
                .isNull();
    }

    @Test
    void aLoadInTheLibrarysWordsFollowsTheLanguageAndATypedOneStays() {
        var exercise =
                LibraryFixture.exercise("E20", new BilingualText("begin licht", "start light"));

        assertThat(exercise.dosage(ExerciseLanguage.NL).load()).isEqualTo("begin licht");
        assertThat(exercise.loadIn(ExerciseLanguage.EN, "begin licht")).isEqualTo("start light");
        assertThat(exercise.loadIn(ExerciseLanguage.NL, "start light")).isEqualTo("begin licht");
        assertThat(exercise.loadIn(ExerciseLanguage.EN, "rode band")).isEqualTo("rode band");
        assertThat(exercise.loadIn(ExerciseLanguage.EN, null)).isNull();
    }

    private static Dosage dosage(
            Range sets,
            Range repetitions,
            Range hold,
            Range perDay,
            Range perWeek,
            Range minutes,
            Range metres) {
        return new Dosage(
                sets,
                repetitions,
                hold,
                perDay,
                perWeek,
                minutes,
                metres,
                null,
                false,
                false,
                null,
                false);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOf(InvalidValue.class)
                .hasMessage("exercise.dosage-out-of-range");
    }
}
