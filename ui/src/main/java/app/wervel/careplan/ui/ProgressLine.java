package app.wervel.careplan.ui;

import com.vaadin.flow.component.Svg;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small line through the values of a goal, with the target as a dashed one. */
final class ProgressLine {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 36;
    private static final int EDGE = 4;

    private ProgressLine() {}

    /**
     * @param values two or more, oldest first
     * @param target what is aimed at, or null
     * @param most the highest value of the scale, which is drawn lower where all stay far below
     */
    static Svg of(List<Integer> values, @Nullable Integer target, int most) {
        int highest = Math.max(1, Collections.max(values));
        if (target != null) {
            highest = Math.max(highest, target);
        }
        int top = Math.min(most, Math.max(highest, most / 10));
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            long x = EDGE + Math.round((WIDTH - 2.0 * EDGE) * i / (values.size() - 1));
            points.append(x).append(',').append(y(values.get(i), top)).append(' ');
        }
        String goal =
                target == null
                        ? ""
                        : "<line x1='0' x2='%s' y1='%s' y2='%s' class='goal-line'/>"
                                .formatted(WIDTH, y(target, top), y(target, top));
        String[] last = points.toString().strip().split("[ ,]");
        var drawn =
                new Svg(
                        "<svg viewBox='0 0 %s %s' width='%s' height='%s' aria-hidden='true'>%s<polyline points='%s'/><circle cx='%s' cy='%s' r='3'/></svg>"
                                .formatted(
                                        WIDTH,
                                        HEIGHT,
                                        WIDTH,
                                        HEIGHT,
                                        goal,
                                        points.toString().strip(),
                                        last[last.length - 2],
                                        last[last.length - 1]));
        drawn.addClassName("progress-line");
        return drawn;
    }

    private static long y(int value, int top) {
        return HEIGHT - EDGE - Math.round((HEIGHT - 2.0 * EDGE) * value / top);
    }
}
