package app.wervel.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        var widest = new Range(quantity.least(), quantity.most());

        assertThat(quantity.accepted(widest)).isEqualTo(widest);
        assertThatThrownBy(
                        () -> quantity.accepted(new Range(quantity.least() - 1, quantity.least())))
                .hasMessage("exercise.dosage-out-of-range");
        assertThatThrownBy(
                        () -> quantity.accepted(new Range(quantity.least(), quantity.most() + 1)))
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
    void restOfSecondsLiesBetweenFiveSecondsAndTenMinutes() {
        assertThat(done(null, new Range(5, 600), null).restSeconds()).isEqualTo(new Range(5, 600));
        assertRefused(() -> done(null, new Range(4, 30), null));
        assertRefused(() -> done(null, new Range(30, 601), null));
    }

    @Test
    void aPainLimitIsAScoreFrom0To10() {
        assertThat(done(null, null, 0).painLimit()).isZero();
        assertThat(done(null, null, 10).painLimit()).isEqualTo(10);
        assertThatThrownBy(() -> done(null, null, 11))
                .hasMessage("exercise.pain-limit-out-of-range");
        assertThatThrownBy(() -> done(null, null, -1))
                .hasMessage("exercise.pain-limit-out-of-range");
    }

    @Test
    void tempoRestAndPainLimitSayNothingOfHowOften() {
        assertThatThrownBy(() ->
                        new Dosage(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                false,
                                null,
                                false,
                                Tempo.of("2-1-2"),
                                new Range(30, 60),
                                3))
                .hasMessage("exercise.dosage-empty");
    }

    @Test
    void anotherLoadLeavesTempoRestAndPainLimit() {
        var dosage = done(new Tempo(2, 1, 2), new Range(30, 60), 3);

        assertThat(dosage.withLoad("2 kg").withLoad(null)).isEqualTo(dosage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-1-2", " 2 - 1 - 2 ", "2–1–2", "2‑1‑2", "2/1/2", "02-1-2"})
    void aTempoIsReadAsItIsWritten(String text) {
        assertThat(Tempo.of(text)).isEqualTo(new Tempo(2, 1, 2)).hasToString("2-1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2-1", "2-1-2-1", "slow", "-1-1-1", "2-1-200", "212"})
    void whatIsNoTempoIsRefused(String text) {
        assertThatThrownBy(() -> Tempo.of(text)).hasMessage("exercise.tempo-unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0-0", "11-0-0", "0-11-0", "0-0-99"})
    void aTempoLastsAtMostTenSecondsEachAndNeverNothing(String text) {
        assertThatThrownBy(() -> Tempo.of(text)).hasMessage("exercise.tempo-out-of-range");
        assertThat(Tempo.of("10-0-10").lifting()).isEqualTo(10);
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
        var tempos = new TempoConverter();
        assertThat(tempos.convertToEntityAttribute("3-0-1")).isEqualTo(new Tempo(3, 0, 1));
        assertThat(tempos.convertToDatabaseColumn(new Tempo(3, 0, 1))).isEqualTo("3-0-1");
        assertThat(tempos.convertToEntityAttribute(tempos.convertToDatabaseColumn(null))).isNull();
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

    private static Dosage done(Tempo tempo, Range rest, Integer painLimit) {
        return new Dosage(
                Range.exactly(3),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false,
                tempo,
                rest,
                painLimit);
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
