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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the exercise library. It holds nothing about any patient. */
@Service
@PreAuthorize("hasAuthority('exercise:read')")
public class ExerciseQueries {
    private final ExerciseLibrary library;
    private final Favourites favourites;
    private volatile @Nullable ExerciseSearch lastSearch;

    ExerciseQueries(ExerciseLibrary library, Favourites favourites) {
        this.library = library;
        this.favourites = favourites;
    }

    /** Its words are taken apart once for each state of the library. */
    private ExerciseSearch search(ExerciseCatalogue catalogue) {
        ExerciseSearch search = lastSearch;
        if (search == null || !search.isOver(catalogue)) {
            search = new ExerciseSearch(catalogue);
            lastSearch = search;
        }
        return search;
    }

    /**
     * Exercises that answer to the criteria, best first; the whole library, in its order, when they
     * ask for nothing. Every word of the query must be found, in Dutch or English, with or without
     * accents. Retired exercises are left out.
     *
     * @throws app.wervel.shared.InvalidInput {@code exercise.region-unknown} on {@code region},
     *     {@code exercise.goal-unknown} on {@code goal}, {@code exercise.level-unknown} on {@code
     *     level}, {@code exercise.position-unknown} on {@code position}, {@code
     *     exercise.equipment-unknown} on {@code equipment}
     */
    public Page<Exercise> page(ExerciseCriteria criteria, PageRequest request) {
        ExerciseCatalogue catalogue = library.current();
        checkKeys(criteria, catalogue);
        Set<ExerciseId> marked = criteria.favourites() ? favourites.mine() : Set.of();
        List<Exercise> found =
                search(catalogue).find(criteria.query()).stream()
                        .filter(Exercise::isOffered)
                        .filter(exercise -> answersTo(criteria, exercise))
                        .filter(exercise ->
                                !criteria.favourites() || marked.contains(exercise.id()))
                        .toList();
        List<Exercise> slice = found.stream().skip(request.offset()).limit(request.size()).toList();
        return new Page<>(slice, request.page(), request.size(), found.size());
    }

    private static void checkKeys(ExerciseCriteria criteria, ExerciseCatalogue catalogue) {
        var checks = new FieldChecks();
        checks.require(
                isKnown(catalogue.regions(), criteria.region()),
                "region",
                "exercise.region-unknown");
        checks.require(
                isKnown(catalogue.goals(), criteria.goal()), "goal", "exercise.goal-unknown");
        Integer level = criteria.level();
        checks.require(
                isKnown(catalogue.levels(), level == null ? null : level.toString()),
                "level",
                "exercise.level-unknown");
        checks.require(
                isKnown(catalogue.positions(), criteria.position()),
                "position",
                "exercise.position-unknown");
        checks.require(
                ExerciseCriteria.WITHOUT_EQUIPMENT.equals(criteria.equipment())
                        || isKnown(catalogue.equipment(), criteria.equipment()),
                "equipment",
                "exercise.equipment-unknown");
        checks.throwIfAny();
    }

    private static boolean isKnown(List<Label> labels, @Nullable String key) {
        return key == null || labels.stream().anyMatch(label -> label.id().equals(key));
    }

    private static boolean answersTo(ExerciseCriteria criteria, Exercise exercise) {
        return (criteria.region() == null || exercise.region().equals(criteria.region()))
                && (criteria.goal() == null || exercise.goals().contains(criteria.goal()))
                && (criteria.level() == null || exercise.level() == criteria.level())
                && (criteria.position() == null
                        || exercise.positions().contains(criteria.position()))
                && hasEquipment(criteria.equipment(), exercise);
    }

    private static boolean hasEquipment(@Nullable String asked, Exercise exercise) {
        if (asked == null) {
            return true;
        }
        return asked.equals(ExerciseCriteria.WITHOUT_EQUIPMENT)
                ? exercise.equipment().isEmpty()
                : exercise.equipment().contains(asked);
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

    /** From easy to hard. */
    public List<Label> levels() {
        return library.current().levels();
    }

    /** In the library's order. */
    public List<Label> positions() {
        return library.current().positions();
    }

    /** In the library's order. */
    public List<Label> equipment() {
        return library.current().equipment();
    }

    /** Every precaution that a patient may have, stop tags first. */
    public List<PrecautionTag> precautions() {
        return library.current().tags();
    }
}
