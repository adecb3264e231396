package app.wervel.exercise.picture;

import java.util.List;

/**
 * One moment of an exercise.
 *
 * @param ghost shows lightly how the first panel's figure was
 */
public record Panel(Figure figure, List<Prop> props, List<Arrow> arrows, boolean ghost) {
    public Panel {
        props = List.copyOf(props);
        arrows = List.copyOf(arrows);
    }
}
