package app.wervel.bodychart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.Feeling;
import org.junit.jupiter.api.Test;

class MarkHistoryTest {
    private static final BodyMarks ONE = BodyMarks.NONE.toggled(BodyRegion.NECK, Feeling.PAIN);
    private static final BodyMarks TWO = ONE.toggled(BodyRegion.SADDLE, Feeling.NUMB);

    private final MarkHistory history = new MarkHistory(BodyMarks.NONE);

    @Test
    void everyStepCanBeUndoneAndDoneAgain() {
        history.become(ONE);
        history.become(TWO);
        history.undo();
        assertThat(history.now()).isEqualTo(ONE);
        history.undo();
        assertThat(history.now()).isEqualTo(BodyMarks.NONE);
        assertThat(history.canUndo()).isFalse();
        history.redo();
        history.redo();
        assertThat(history.now()).isEqualTo(TWO);
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        history.become(ONE);
        history.undo();
        history.become(TWO);
        assertThat(history.canRedo()).isFalse();
        assertThat(history.now()).isEqualTo(TWO);
    }

    @Test
    void nothingToUndoChangesNothing() {
        history.undo();
        history.redo();
        history.become(BodyMarks.NONE);
        assertThat(history.canUndo()).isFalse();
        assertThat(history.now()).isEqualTo(BodyMarks.NONE);
    }
}
