package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import app.wervel.shared.InvalidValue;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The drawings of the exercises for whoever is logged in. An address of their own lets the browser
 * keep them, so that a page with seventy of them is light.
 */
@Controller
class ExercisePictureController {
    private static final String ADDRESS = "exercise-pictures/%s/%s.svg";
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final ExercisePictures pictures;

    ExercisePictureController(ExercisePictures pictures) {
        this.pictures = pictures;
    }

    /** Below the address of the application. */
    static String address(ExerciseId exercise, ShownSide side) {
        return ADDRESS.formatted(exercise.value(), side.id());
    }

    @GetMapping("/exercise-pictures/{id}/{side}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String side) {
        return ShownSide.find(side)
                .flatMap(wanted -> find(id, wanted))
                .map(picture ->
                        ResponseEntity.ok()
                                .contentType(SVG)
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                                .body(picture.svg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ExercisePicture> find(String id, ShownSide side) {
        try {
            return pictures.find(new ExerciseId(id), side);
        } catch (InvalidValue noKey) {
            return Optional.empty();
        }
    }
}
