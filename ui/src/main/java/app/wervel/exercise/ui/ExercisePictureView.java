package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;

/** The drawing of an exercise, in the ratio that it has, fetched when it comes into sight. */
public class ExercisePictureView extends Image {
    private static final long serialVersionUID = 1L;

    private static final int HEIGHT = 180;

    private ExercisePictureView(
            ExerciseId exercise, ShownSide side, ExercisePicture picture, String alternative) {
        setSrc(ExercisePictureController.address(exercise, side));
        setAlt(alternative);
        addClassName("exercise-drawing");
        // Room is kept before the picture is there, and it shrinks with its column.
        getElement().setAttribute("width", String.valueOf(Math.round(HEIGHT * picture.ratio())));
        getElement().setAttribute("height", String.valueOf(HEIGHT));
        getElement().setAttribute("loading", "lazy");
    }

    /**
     * The drawing beside the exercise's name, which says what a reader of the screen needs: the
     * drawing itself is silent. Empty for an exercise that has none.
     */
    public static Optional<ExercisePictureView> besideItsName(
            ExercisePictures pictures, ExerciseId exercise, ShownSide side) {
        return of(pictures, exercise, side, "");
    }

    /**
     * Empty for an exercise that has no drawing.
     *
     * @param alternative what is said in its place
     */
    public static Optional<ExercisePictureView> of(
            ExercisePictures pictures, ExerciseId exercise, ShownSide side, String alternative) {
        return pictures.find(exercise, side)
                .map(picture -> new ExercisePictureView(exercise, side, picture, alternative));
    }
}
