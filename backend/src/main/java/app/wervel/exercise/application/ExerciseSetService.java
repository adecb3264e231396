package app.wervel.exercise.application;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseSet;
import app.wervel.exercise.ExerciseSetId;
import app.wervel.exercise.SetExercise;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ConstraintNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves, changes and deletes the sets of exercises that a practice prescribes together. */
@Service
@Transactional
@PreAuthorize("hasAuthority('exercise:write')")
public class ExerciseSetService {
    private final ExerciseSets sets;
    private final ExerciseLibrary library;
    private final CurrentUser currentUser;

    ExerciseSetService(ExerciseSets sets, ExerciseLibrary library, CurrentUser currentUser) {
        this.sets = sets;
        this.library = library;
        this.currentUser = currentUser;
    }

    /**
     * @throws InvalidInput on {@code name} (also {@code exercise.set-name-in-use}), {@code region},
     *     {@code note}, {@code exercises} ({@code exercise.set-empty}, {@code
     *     exercise.set-too-many}, {@code exercise.set-twice}), {@code exercises[0].exercise}
     *     ({@code exercise.unknown}), {@code exercises[0].dosage.sets} and so on
     */
    public ExerciseSetRow create(ExerciseSetData data) {
        ExerciseCatalogue current = library.current();
        List<SetExercise> exercises = check(data, current);
        String name = Objects.requireNonNull(data.name());
        return save(new ExerciseSet(name, data.region(), data.note(), exercises), current);
    }

    /**
     * @throws NotFound when there is no such set (any more)
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as {@link #create}
     */
    public ExerciseSetRow change(ExerciseSetId id, long expectedVersion, ExerciseSetData data) {
        var set = find(id);
        set.requireVersion(expectedVersion);
        ExerciseCatalogue current = library.current();
        List<SetExercise> exercises = check(data, current);
        set.write(Objects.requireNonNull(data.name()), data.region(), data.note(), exercises);
        return save(set, current);
    }

    /**
     * Plans that it went into keep their exercises.
     *
     * @throws NotFound when there is no such set (any more)
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public void delete(ExerciseSetId id, long expectedVersion) {
        var set = find(id);
        set.requireVersion(expectedVersion);
        sets.delete(set);
        sets.flush();
    }

    private ExerciseSet find(ExerciseSetId id) {
        return sets.findById(id).orElseThrow(() -> new NotFound("exercise set"));
    }

    private ExerciseSetRow save(ExerciseSet set, ExerciseCatalogue current) {
        try {
            return ExerciseSetRow.of(sets.saveAndFlush(set), current);
        } catch (DataIntegrityViolationException refused) {
            if (ConstraintNames.of(refused).filter("exercise_set_name_unique"::equals).isEmpty()) {
                throw refused;
            }
            throw (InvalidInput)
                    new InvalidInput("name", "exercise.set-name-in-use").initCause(refused);
        }
    }

    private List<SetExercise> check(ExerciseSetData data, ExerciseCatalogue current) {
        var checks = new FieldChecks();
        checks.check("name", () -> Texts.required(data.name(), ExerciseSet.LONGEST_NAME));
        checks.<@Nullable String>check(
                "note", () -> Texts.optional(data.note(), ExerciseSet.LONGEST_NOTE));
        checks.require(
                data.region() == null || current.findRegion(data.region()).isPresent(),
                "region",
                "exercise.region-unknown");
        List<SetExercise> exercises = new ArrayList<>();
        for (int i = 0; i < data.exercises().size(); i++) {
            SetExercise checked =
                    exercise(
                            "exercises[%d]".formatted(i), data.exercises().get(i), checks, current);
            if (checked != null) {
                exercises.add(checked);
            }
        }
        if (exercises.size() == data.exercises().size()) {
            checks.check("exercises", () -> eachOnce(exercises));
        }
        checks.throwIfAny();
        return exercises;
    }

    private static List<SetExercise> eachOnce(List<SetExercise> exercises) {
        ExerciseSet.requireEachOnce(exercises.stream().map(SetExercise::exercise).toList());
        return exercises;
    }

    private @Nullable SetExercise exercise(
            String field, SetExerciseData data, FieldChecks checks, ExerciseCatalogue current) {
        Exercise exercise =
                checks.check(
                        field + ".exercise",
                        () ->
                                current.find(new ExerciseId(data.exercise()))
                                        .orElseThrow(() -> new InvalidValue("exercise.unknown")));
        if (exercise == null) {
            return null;
        }
        if (data.dosage() == null) {
            return new SetExercise(exercise.id(), exercise.dosage(language()));
        }
        try {
            Dosage dosage = data.dosage().toDosage(field + ".dosage");
            return new SetExercise(exercise.id(), dosage);
        } catch (InvalidInput refused) {
            refused.errors().forEach(error -> checks.require(false, error.field(), error.code()));
            return null;
        }
    }

    /**
     * In which the load of an exercise's own dosage is worded; in Dutch where nobody is logged in.
     */
    private ExerciseLanguage language() {
        return currentUser
                .find()
                .map(LoggedInUser::language)
                .map(ExerciseLanguage::orDutch)
                .orElse(ExerciseLanguage.NL);
    }
}
