package app.wervel.exercise.application;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.Label;
import app.wervel.exercise.PrecautionTag;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the exercise library. It holds nothing about anybody, and lies in memory. */
@Service
@PreAuthorize("hasAuthority('exercise:read')")
public class ExerciseQueries {
    private final ExerciseLibrary library;
    private volatile ExerciseSearch lastSearch;

    ExerciseQueries(ExerciseLibrary library) {
        this.library = library;
        this.lastSearch = new ExerciseSearch(library.current());
    }

    /** Its words are taken apart once for each state of the library. */
    private ExerciseSearch search(ExerciseCatalogue catalogue) {
        ExerciseSearch search = lastSearch;
        if (!search.isOver(catalogue)) {
            search = new ExerciseSearch(catalogue);
            lastSearch = search;
        }
        return search;
    }

    /**
     * Exercises that answer to the query, best first; the whole library, in its order, when it is
     * blank. Every word of the query must be found, in Dutch or English, with or without accents.
     *
     * @param region only exercises of that region, or null for all
     * @param goal only exercises with that goal, or null for all
     * @throws app.wervel.shared.InvalidInput {@code exercise.region-unknown} on {@code region},
     *     {@code exercise.goal-unknown} on {@code goal}
     */
    public Page<Exercise> page(
            String query, @Nullable String region, @Nullable String goal, PageRequest request) {
        ExerciseCatalogue catalogue = library.current();
        var checks = new FieldChecks();
        checks.require(
                region == null || catalogue.findRegion(region).isPresent(),
                "region",
                "exercise.region-unknown");
        checks.require(
                goal == null || catalogue.findGoal(goal).isPresent(),
                "goal",
                "exercise.goal-unknown");
        checks.throwIfAny();
        List<Exercise> found =
                search(catalogue).find(query).stream()
                        .filter(exercise -> region == null || exercise.region().equals(region))
                        .filter(exercise -> goal == null || exercise.goals().contains(goal))
                        .toList();
        List<Exercise> slice = found.stream().skip(request.offset()).limit(request.size()).toList();
        return new Page<>(slice, request.page(), request.size(), found.size());
    }

    /**
     * @throws NotFound when the library holds no such exercise
     */
    public Exercise get(ExerciseId id) {
        return library.current().find(id).orElseThrow(() -> new NotFound("exercise"));
    }

    /** In the library's order. */
    public List<Label> regions() {
        return library.current().regions();
    }

    /** In the library's order. */
    public List<Label> goals() {
        return library.current().goals();
    }

    /** Every precaution that a patient may have, stop tags first. */
    public List<PrecautionTag> precautions() {
        return library.current().tags();
    }
}
