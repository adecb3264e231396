package app.wervel.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.Range;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DosageStepTest {
    /** Sets, repetitions, hold, minutes, metres; what moves up and down, or nothing. */
    @ParameterizedTest
    @CsvSource({
        // Repetitions first, then sets, one thing at a time.
        "3-3, 8-8,   ,    ,      ,          REPETITIONS 10-10, REPETITIONS 6-6",
        "2-3, 8-12,  ,    ,      ,          REPETITIONS 10-14, REPETITIONS 6-10",
        "2-3, 10-14, ,    ,      ,          REPETITIONS 12-15, REPETITIONS 8-12",
        "2-3, 12-15, ,    ,      ,          SETS 3-4,          REPETITIONS 10-13",
        "3-4, 12-15, ,    ,      ,          '',                REPETITIONS 10-13",
        "4-4, 15-15, ,    ,      ,          '',                REPETITIONS 13-13",
        "2-3, 5-10,  ,    ,      ,          REPETITIONS 7-12,  SETS 1-2",
        "1-1, 5-5,   ,    ,      ,          REPETITIONS 7-7,   ''",
        "2-2, 6-6,   ,    ,      ,          REPETITIONS 8-8,   REPETITIONS 5-5",
        // What a practitioner chose beyond the usual bounds is not pulled back.
        "3-3, 20-20, ,    ,      ,          SETS 4-4,          REPETITIONS 18-18",
        "6-6, 20-20, ,    ,      ,          '',                REPETITIONS 18-18",
        "3-3, 3-3,   ,    ,      ,          REPETITIONS 5-5,   SETS 2-2",
        // Repetitions without sets are one set.
        ",    15-15, ,    ,      ,          SETS 2-2,          REPETITIONS 13-13",
        ",    5-5,   ,    ,      ,          REPETITIONS 7-7,   ''",
        // Holding, minutes, metres.
        "3-3, ,      30-30, ,    ,          SETS 4-4,          SETS 2-2",
        ",    ,      30-30, ,    ,          HOLD_SECONDS 35-35, HOLD_SECONDS 25-25",
        ",    ,      55-58, ,    ,          HOLD_SECONDS 60-60, HOLD_SECONDS 50-53",
        ",    ,      60-60, ,    ,          '',                HOLD_SECONDS 55-55",
        ",    ,      5-5, ,      ,          HOLD_SECONDS 10-10, ''",
        ",    ,      3-3, ,      ,          HOLD_SECONDS 8-8,  ''",
        ",    ,      ,    20-30, ,          MINUTES 23-33,     MINUTES 17-27",
        ",    ,      ,    6-6,   ,          MINUTES 7-7,       MINUTES 5-5",
        ",    ,      ,    58-58, ,          MINUTES 60-60,     MINUTES 52-52",
        ",    ,      ,    60-60, ,          '',                MINUTES 54-54",
        ",    ,      ,    5-5,   ,          MINUTES 6-6,       ''",
        ",    ,      ,    ,      400-400,   DISTANCE_METRES 440-440, DISTANCE_METRES 360-360",
        ",    ,      ,    ,      50-50,     DISTANCE_METRES 60-60,  ''",
        ",    ,      ,    ,      10000-10000, '',              DISTANCE_METRES 9000-9000",
    })
    void oneThingMovesOneStep(
            String sets,
            String repetitions,
            String hold,
            String minutes,
            String metres,
            String up,
            String down) {
        var dosage = dosage(sets, repetitions, hold, minutes, metres);

        assertThat(told(DosageStep.up(dosage))).isEqualTo(up);
        assertThat(told(DosageStep.down(dosage))).isEqualTo(down);
    }

    @Test
    void stepAfterStepEndsWithinWhatADosageMayBe() {
        assertEnds(dosage("1-1", "1-1", "1-1", "1-1", "1-1"), 1);
        assertEnds(dosage("20-20", "200-200", "900-900", "240-240", "50000-50000"), -1);
    }

    private static void assertEnds(Dosage start, int direction) {
        Dosage dosage = start;
        int steps = 0;
        for (var next = next(dosage, direction); next.isPresent(); next = next(dosage, direction)) {
            dosage = next.orElseThrow().applyTo(dosage);
            steps++;
            assertThat(steps).as("%s", dosage).isLessThan(1000);
        }
        assertThat(steps).isPositive();
        for (DosageQuantity quantity : DosageQuantity.values()) {
            if (dosage.of(quantity) != null) {
                assertThat(quantity.accepted(dosage.of(quantity))).isNotNull();
            }
        }
    }

    private static Optional<DosageStep> next(Dosage dosage, int direction) {
        return direction > 0 ? DosageStep.up(dosage) : DosageStep.down(dosage);
    }

    @Test
    void whatOnlyTellsHowOftenHasNoStep() {
        var often =
                new Dosage(
                        null,
                        null,
                        null,
                        Range.exactly(2),
                        Range.exactly(5),
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        false);

        assertThat(DosageStep.up(often)).isEmpty();
        assertThat(DosageStep.down(often)).isEmpty();
    }

    private static String told(Optional<DosageStep> step) {
        return step.map(each ->
                        "%s %d-%d".formatted(each.quantity(), each.to().min(), each.to().max()))
                .orElse("");
    }

    private static Dosage dosage(
            String sets, String repetitions, String hold, String minutes, String metres) {
        return new Dosage(
                range(sets),
                range(repetitions),
                range(hold),
                null,
                null,
                range(minutes),
                range(metres),
                null,
                false,
                false,
                null,
                false);
    }

    private static Range range(String text) {
        if (text == null) {
            return null;
        }
        String[] ends = text.split("-");
        return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
