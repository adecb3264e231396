package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseSetId;
import app.wervel.shared.NotFound;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the practice's sets. They are about no patient. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('exercise:read')")
public class ExerciseSetQueries {
    private final ExerciseSets sets;
    private final ExerciseLibrary library;

    ExerciseSetQueries(ExerciseSets sets, ExerciseLibrary library) {
        this.sets = sets;
        this.library = library;
    }

    /** By name. */
    public List<ExerciseSetRow> all() {
        ExerciseCatalogue current = library.current();
        return sets.findAllWithExercises().stream()
                .map(set -> ExerciseSetRow.of(set, current))
                .toList();
    }

    /**
     * @throws NotFound when there is no such set (any more)
     */
    public ExerciseSetRow get(ExerciseSetId id) {
        return sets.findById(id)
                .map(set -> ExerciseSetRow.of(set, library.current()))
                .orElseThrow(() -> new NotFound("exercise set"));
    }
}
