package app.wervel.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.careplan.PaperChange.Kind;
import app.wervel.careplan.PaperChange.Part;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanChangesTest {
    private static final Prescription BRIDGE = prescription("E01", Side.NONE, times(10), null);
    private static final Prescription LUNGE = prescription("E02", Side.LEFT, times(8), "Rustig");

    @Test
    void onAFirstPaperNothingIsMarked() {
        var first = PlanChanges.firstPaper(List.of(BRIDGE, LUNGE));

        assertThat(first.of(BRIDGE.id())).isEqualTo(PaperChange.SAME);
        assertThat(first.count(Kind.NEW)).isZero();
        assertThat(first.stopped()).isEmpty();
    }

    @Test
    void anotherOrderIsNoChange() {
        var changes = PlanChanges.between(List.of(BRIDGE, LUNGE), List.of(LUNGE, BRIDGE));

        assertThat(changes.count(Kind.SAME)).isEqualTo(2);
        assertThat(changes.stopped()).isEmpty();
    }

    @Test
    void whatWasAddedIsNewAndWhatWasTakenAwayHasStopped() {
        var changes = PlanChanges.between(List.of(BRIDGE), List.of(LUNGE));

        assertThat(changes.of(LUNGE.id())).isEqualTo(PaperChange.NEW);
        assertThat(changes.stopped()).containsExactly(BRIDGE);
    }

    @Test
    void anotherSideDosageNoteOrPeriodIsNamed() {
        assertThat(changed(LUNGE, with(Side.RIGHT, times(8), "Rustig", null)))
                .containsExactly(Part.SIDE);
        assertThat(changed(LUNGE, with(Side.LEFT, times(12), "Rustig", null)))
                .containsExactly(Part.DOSAGE);
        assertThat(changed(LUNGE, with(Side.LEFT, times(8), null, null)))
                .containsExactly(Part.NOTE);
        assertThat(changed(LUNGE, with(Side.LEFT, times(8), "Rustig", LocalDate.of(2026, 3, 2))))
                .containsExactly(Part.PERIOD);
        assertThat(changed(LUNGE, with(Side.BOTH, times(12), "Vlot", null)))
                .containsExactlyInAnyOrder(Part.SIDE, Part.DOSAGE, Part.NOTE);
    }

    @Test
    void whatWasTakenAwayAndAddedAgainIsTheSameExercise() {
        var again = prescription("E01", Side.NONE, times(10), null);
        var stronger = prescription("E02", Side.RIGHT, times(12), "Rustig");

        var changes = PlanChanges.between(List.of(BRIDGE, LUNGE), List.of(stronger, again));

        assertThat(changes.of(again.id())).isEqualTo(PaperChange.SAME);
        assertThat(changes.of(stronger.id()).parts())
                .containsExactlyInAnyOrder(Part.SIDE, Part.DOSAGE);
        assertThat(changes.stopped()).isEmpty();
    }

    @Test
    void ofOneExerciseOnBothSidesEachFindsItsOwnSide() {
        var right = prescription("E02", Side.RIGHT, times(8), "Rustig");
        var leftAgain = prescription("E02", Side.LEFT, times(8), "Rustig");

        var swapped = PlanChanges.between(List.of(right, LUNGE), List.of(leftAgain, right));
        assertThat(swapped.count(Kind.SAME)).isEqualTo(2);

        var oneLess = PlanChanges.between(List.of(right, LUNGE), List.of(leftAgain));
        assertThat(oneLess.of(leftAgain.id())).isEqualTo(PaperChange.SAME);
        assertThat(oneLess.stopped()).containsExactly(right);
    }

    private static Set<Part> changed(Prescription before, Prescription now) {
        var change = PlanChanges.between(List.of(before), List.of(now)).of(now.id());
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        return change.parts();
    }

    private static Prescription with(Side side, Dosage dosage, String note, LocalDate from) {
        return new Prescription(LUNGE.id(), LUNGE.exercise(), side, dosage, note, from, null, null);
    }

    private static Prescription prescription(
            String exercise, Side side, Dosage dosage, String note) {
        return new Prescription(
                PrescriptionId.next(), new ExerciseId(exercise), side, dosage, note);
    }

    private static Dosage times(int repetitions) {
        return new Dosage(
                null,
                Range.exactly(repetitions),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false);
    }
}
