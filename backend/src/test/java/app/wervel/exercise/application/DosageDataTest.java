package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exertion;
import app.wervel.exercise.ExertionScale;
import app.wervel.exercise.Range;
import app.wervel.exercise.Tempo;
import app.wervel.exercise.application.DosageData.ExertionData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;

class DosageDataTest {
    @Test
    void aDosageComesBackAsItWasTyped() {
        var dosage =
                new Dosage(
                        new Range(2, 3),
                        new Range(8, 12),
                        Range.exactly(5),
                        Range.exactly(1),
                        new Range(2, 3),
                        Range.exactly(10),
                        Range.exactly(40),
                        "rode band",
                        true,
                        true,
                        new Exertion(ExertionScale.BORG_6_20, new Range(12, 14)),
                        true,
                        new Tempo(2, 1, 2),
                        new Range(30, 60),
                        3);

        assertThat(DosageData.of(dosage).toDosage("dosage")).isEqualTo(dosage);
    }

    @Test
    void everyFaultIsToldAtOnceBesideItsField() {
        var wrong =
                new DosageData(
                        new RangeData(3, 2),
                        new RangeData(1, 999),
                        new RangeData(null, 30),
                        new RangeData(0, 1),
                        null,
                        null,
                        null,
                        "x".repeat(101),
                        null,
                        null,
                        new ExertionData("borg", 1, 2),
                        "daily",
                        "slow",
                        new RangeData(1, 30),
                        11);

        assertThat(refusal(wrong))
                .containsExactly(
                        new FieldError("dosage.sets", "exercise.range-reversed"),
                        new FieldError("dosage.repetitions", "exercise.dosage-out-of-range"),
                        new FieldError("dosage.holdSeconds", "text.required"),
                        new FieldError("dosage.timesPerDay", "exercise.dosage-out-of-range"),
                        new FieldError("dosage.load", "text.too-long"),
                        new FieldError("dosage.rpe", "exercise.exertion-scale-unknown"),
                        new FieldError("dosage.tempo", "exercise.tempo-unclear"),
                        new FieldError("dosage.restSeconds", "exercise.dosage-out-of-range"),
                        new FieldError("dosage.painLimit", "exercise.pain-limit-out-of-range"),
                        new FieldError("dosage.progress", "exercise.progress-unknown"));
    }

    @Test
    void nothingIsNoDosage() {
        var nothing =
                new DosageData(
                        null, null, null, null, null, null, null, "2 kg", true, null, null, null);

        assertThat(refusal(nothing))
                .containsExactly(new FieldError("dosage", "exercise.dosage-empty"));
    }

    private static Iterable<FieldError> refusal(DosageData data) {
        return catchThrowableOfType(InvalidInput.class, () -> data.toDosage("dosage")).errors();
    }
}
