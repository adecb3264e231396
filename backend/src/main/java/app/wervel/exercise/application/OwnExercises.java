package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.OwnExercise;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwnExercises extends Repository<OwnExercise, ExerciseId> {
    String ALL_WITH_TEXTS =
            "SELECT DISTINCT own FROM OwnExercise own LEFT JOIN FETCH own.texts ORDER BY own.id.value";

    OwnExercise saveAndFlush(OwnExercise exercise);

    Optional<OwnExercise> findById(ExerciseId id);

    @Query(ALL_WITH_TEXTS)
    List<OwnExercise> findAllWithTexts();

    @Query(nativeQuery = true, value = "SELECT nextval('own_exercise_number')")
    int nextNumber();
}
