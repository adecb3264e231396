package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseSet;
import app.wervel.exercise.ExerciseSetId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExerciseSets extends Repository<ExerciseSet, ExerciseSetId> {
    ExerciseSet saveAndFlush(ExerciseSet set);

    Optional<ExerciseSet> findById(ExerciseSetId id);

    @Query("SELECT DISTINCT s FROM ExerciseSet s LEFT JOIN FETCH s.exercises ORDER BY s.name")
    List<ExerciseSet> findAllWithExercises();

    void delete(ExerciseSet set);

    void flush();
}
