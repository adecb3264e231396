package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.picture.Picture;
import app.wervel.exercise.picture.PictureRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The drawings of the exercises that we ship. They show nobody, so whoever shows or prints an
 * exercise may have its picture. Each is drawn once; the application does not start when an
 * exercise has none.
 */
@Component
public class ExercisePictures {
    private final Map<ExerciseId, Picture> pictures =
            new PicturesReader().read(ExerciseCatalogueReader.shipped());
    private final Map<Drawing, ExercisePicture> drawn = new ConcurrentHashMap<>();

    private record Drawing(ExerciseId exercise, boolean mirrored) {}

    /**
     * The picture of an exercise; empty for one that the practice wrote itself.
     *
     * @param side that shall be seen at work: a picture that shows the other side is mirrored; one
     *     of both sides stays as it is
     */
    public Optional<ExercisePicture> find(ExerciseId exercise, ShownSide side) {
        return Optional.ofNullable(pictures.get(exercise))
                .map(picture ->
                        drawn.computeIfAbsent(
                                new Drawing(exercise, isMirrored(picture.shows(), side)),
                                drawing -> draw(picture, drawing.mirrored())));
    }

    private static boolean isMirrored(ShownSide shown, ShownSide wanted) {
        return shown != ShownSide.NONE && wanted != ShownSide.NONE && shown != wanted;
    }

    private static ExercisePicture draw(Picture picture, boolean mirrored) {
        int panels = picture.panels().size();
        return new ExercisePicture(
                PictureRenderer.svg(picture, mirrored).getBytes(StandardCharsets.UTF_8),
                panels,
                PictureRenderer.ratio(panels));
    }
}
