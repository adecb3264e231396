package app.wervel.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The whole library of one version, found consistent: every key that is used is also defined. */
public final class ExerciseCatalogue {
    private final String version;
    private final Map<String, PrecautionTag> tags;
    private final Map<String, Label> regions;
    private final Map<String, Label> goals;
    private final Map<String, Label> levels;
    private final Map<String, Label> positions;
    private final Map<String, Label> equipment;
    private final Map<ExerciseId, Exercise> exercises;
    private final PrecautionCheck precautionCheck;

    /**
     * @param implied what having one precaution means, by tag
     * @throws IllegalArgumentException naming every key that is defined twice or not at all, and
     *     every link between exercises that leads round in a circle or from home to the practice
     */
    public ExerciseCatalogue(
            String version,
            List<PrecautionTag> tags,
            Map<String, Set<String>> implied,
            ExerciseLabels labels,
            List<Exercise> exercises) {
        List<String> faults = new ArrayList<>();
        this.version = version;
        this.tags = byKey("tag", tags, PrecautionTag::id, faults);
        this.regions = byKey("region", labels.regions(), Label::id, faults);
        this.goals = byKey("goal", labels.goals(), Label::id, faults);
        this.levels = byKey("level", labels.levels(), Label::id, faults);
        this.positions = byKey("position", labels.positions(), Label::id, faults);
        this.equipment = byKey("equipment", labels.equipment(), Label::id, faults);
        this.exercises = byKey("exercise", exercises, Exercise::id, faults);
        implied.forEach((tag, others) ->
                known("tag " + tag + " (implies)", faults, this.tags, both(tag, others)));
        exercises.forEach(exercise -> checkKeys(exercise, faults));
        if (faults.isEmpty()) {
            faults.addAll(new ExerciseLadder(this.exercises).faults());
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The exercise library is not right: " + String.join("; ", faults));
        }
        this.precautionCheck = new PrecautionCheck(tags, implied);
    }

    private ExerciseCatalogue(ExerciseCatalogue shipped, List<Exercise> own) {
        this.version = shipped.version;
        this.tags = shipped.tags;
        this.regions = shipped.regions;
        this.goals = shipped.goals;
        this.levels = shipped.levels;
        this.positions = shipped.positions;
        this.equipment = shipped.equipment;
        this.precautionCheck = shipped.precautionCheck;
        this.exercises = new LinkedHashMap<>(shipped.exercises);
        own.forEach(exercise -> exercises.put(exercise.id(), checked(exercise)));
    }

    /**
     * This library with the practice's own exercises behind those that we ship. They were written
     * with the library of their day: one that names what this one no longer has is {@link
     * OwnContent#outdated()}.
     */
    public ExerciseCatalogue with(List<Exercise> own) {
        return new ExerciseCatalogue(this, own);
    }

    /** An exercise of the practice's own, as it stands in this library. */
    public Exercise checked(Exercise own) {
        return faults(own).isEmpty() ? own : own.outdated();
    }

    /** What this library does not know of it, in words for the log; about no patient. */
    public List<String> faults(Exercise exercise) {
        List<String> faults = new ArrayList<>();
        checkKeys(exercise, faults);
        return faults;
    }

    private static <K, T> Map<K, T> byKey(
            String what, List<T> all, Function<T, K> key, List<String> faults) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (T each : all) {
            if (byKey.put(key.apply(each), each) != null) {
                faults.add("%s %s is there twice".formatted(what, key.apply(each)));
            }
        }
        return byKey;
    }

    private static Set<String> both(String tag, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(others);
        both.add(tag);
        return both;
    }

    private void checkKeys(Exercise exercise, List<String> faults) {
        String where = "exercise " + exercise.id().value();
        known(where, faults, tags, exercise.tags());
        known(where, faults, goals, exercise.goals());
        known(where, faults, regions, List.of(exercise.region()));
        known(where, faults, levels, List.of(String.valueOf(exercise.level())));
        known(where, faults, positions, exercise.positions());
        known(where, faults, equipment, exercise.equipment());
        if (exercise.positions().isEmpty()) {
            faults.add(where + " is done in no position");
        }
        if (exercise.harder() != null) {
            known(where, faults, exercises, List.of(exercise.harder()));
        }
        if (exercise.easier() != null) {
            known(where, faults, exercises, List.of(exercise.easier()));
        }
    }

    private static <K> void known(
            String where, List<String> faults, Map<K, ?> defined, Iterable<K> used) {
        for (K key : used) {
            if (!defined.containsKey(key)) {
                faults.add("%s names %s, which is not defined".formatted(where, key));
            }
        }
    }

    public String version() {
        return version;
    }

    /** In the library's order. */
    public List<Exercise> exercises() {
        return List.copyOf(exercises.values());
    }

    public Optional<Exercise> find(ExerciseId id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /**
     * @throws IllegalArgumentException when the library holds no such exercise: a bug, since stored
     *     prescriptions were checked, and exercises are never taken out
     */
    public Exercise get(ExerciseId id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("There is no exercise " + id.value()));
    }

    /** Stop tags first, as the library has them. */
    public List<PrecautionTag> tags() {
        return List.copyOf(tags.values());
    }

    public Optional<PrecautionTag> findTag(String id) {
        return Optional.ofNullable(tags.get(id));
    }

    public List<Label> regions() {
        return List.copyOf(regions.values());
    }

    public Optional<Label> findRegion(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    public List<Label> goals() {
        return List.copyOf(goals.values());
    }

    public Optional<Label> findGoal(String id) {
        return Optional.ofNullable(goals.get(id));
    }

    /** From easy to hard: {@code 1}, {@code 2}, {@code 3}. */
    public List<Label> levels() {
        return List.copyOf(levels.values());
    }

    public List<Label> positions() {
        return List.copyOf(positions.values());
    }

    public List<Label> equipment() {
        return List.copyOf(equipment.values());
    }

    public PrecautionCheck precautionCheck() {
        return precautionCheck;
    }
}
