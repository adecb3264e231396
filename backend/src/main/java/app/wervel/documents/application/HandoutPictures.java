package app.wervel.documents.application;

import app.wervel.careplan.Side;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.application.ExercisePhotos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the picture of an exercise for paper: of the practice's own ones, its photo. */
@Component
class HandoutPictures {
    private final ExercisePhotos photos;

    HandoutPictures(ExercisePhotos photos) {
        this.photos = photos;
    }

    /** Returns null when there is none. */
    byte @Nullable [] of(Exercise exercise, Side side) {
        OwnContent own = exercise.own();
        if (own == null || own.photo() == null) {
            return null;
        }
        return photos.find(own.photo().id()).map(ExercisePhotos.StoredPhoto::content).orElse(null);
    }
}
