package app.wervel.documents.application;

import app.wervel.careplan.Side;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExercisePhotos;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the picture of an exercise for paper: the drawing, showing the side that the patient
 * exercises; of the practice's own ones, its photo.
 */
@Component
class HandoutPictures {
    private final ExercisePictures pictures;
    private final ExercisePhotos photos;

    HandoutPictures(ExercisePictures pictures, ExercisePhotos photos) {
        this.pictures = pictures;
        this.photos = photos;
    }

    /** Returns null when there is none. */
    byte @Nullable [] of(Exercise exercise, Side side) {
        OwnContent own = exercise.own();
        if (own == null) {
            return pictures.find(exercise.id(), shows(side)).map(ExercisePicture::svg).orElse(null);
        }
        return own.photo() == null
                ? null
                : photos.find(own.photo().id())
                        .map(ExercisePhotos.StoredPhoto::content)
                        .orElse(null);
    }

    private static ShownSide shows(Side side) {
        return switch (side) {
            case LEFT -> ShownSide.LEFT;
            case RIGHT -> ShownSide.RIGHT;
            case BOTH, NONE -> ShownSide.NONE;
        };
    }
}
