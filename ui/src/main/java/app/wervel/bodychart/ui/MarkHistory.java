package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyMarks;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is drawn, and what was drawn before each step, to go back and forth. */
final class MarkHistory {
    private static final int MOST_STEPS = 100;

    private final Deque<BodyMarks> before = new ArrayDeque<>();
    private final Deque<BodyMarks> undone = new ArrayDeque<>();
    private BodyMarks now;

    MarkHistory(BodyMarks now) {
        this.now = now;
    }

    BodyMarks now() {
        return now;
    }

    void become(BodyMarks next) {
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        undone.clear();
        now = next;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            undone.push(now);
            now = before.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(now);
            now = undone.pop();
        }
    }
}
