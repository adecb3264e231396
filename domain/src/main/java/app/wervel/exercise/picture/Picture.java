package app.wervel.exercise.picture;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of one exercise: how it begins and, unless one keeps still, where it goes.
 *
 * @param shows the side of the body that does the work
 * @param frame what part is shown; null for all
 * @param panels one or two
 */
public record Picture(
        ExerciseId exercise,
        ShownSide shows,
        Camera camera,
        @Nullable Frame frame,
        List<Panel> panels) {
    public Picture {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.size() > 2) {
            throw new IllegalArgumentException(
                    "A picture has 1 or 2 panels, but %s has %d"
                            .formatted(exercise.value(), panels.size()));
        }
    }

    /** Of every panel the skeleton of its figure. */
    public List<Skeleton> skeletons() {
        Skeleton first = Skeleton.of(panels.get(0).figure(), null);
        return panels.size() == 1
                ? List.of(first)
                : List.of(first, Skeleton.of(panels.get(1).figure(), first));
    }

    /**
     * A close look.
     *
     * @param middle in the first panel
     * @param width in centimetres
     */
    public record Frame(Place middle, double width) {}
}
