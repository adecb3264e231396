package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exercises that the practice often prescribes together ("Lage rug, eerste week"), in the order of
 * the handout. A set goes into a plan as a copy: a later change of the set changes no plan.
 */
@Entity
@Table(name = "exercise_set")
public class ExerciseSet implements Versioned {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_NOTE = 500;

    /** As many as a plan can hold. */
    public static final int MOST_EXERCISES = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExerciseSetId id;

    @Version private @Nullable Long version;

    private String name;
    private @Nullable String region;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(
            name = "exercise_set_exercise",
            joinColumns = @JoinColumn(name = "exercise_set_id"))
    @OrderColumn(name = "position")
    private List<SetExercise> exercises = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExerciseSet() {}

    /**
     * @param region of the library, or null when it is for several
     * @param note for colleagues: for whom, and when
     * @throws InvalidValue as {@link #write}
     */
    public ExerciseSet(
            String name,
            @Nullable String region,
            @Nullable String note,
            List<SetExercise> exercises) {
        this.id = ExerciseSetId.next();
        this.name = name;
        write(name, region, note, exercises);
    }

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     exercise.set-empty}, {@code exercise.set-too-many}, {@code exercise.set-twice}
     */
    public final void write(
            String newName,
            @Nullable String newRegion,
            @Nullable String newNote,
            List<SetExercise> newExercises) {
        requireEachOnce(newExercises.stream().map(SetExercise::exercise).toList());
        this.name = Texts.required(newName, LONGEST_NAME);
        this.region = newRegion;
        this.note = Texts.optional(newNote, LONGEST_NOTE);
        if (!exercises.equals(newExercises)) {
            exercises.clear();
            exercises.addAll(newExercises);
        }
    }

    /**
     * @throws InvalidValue {@code exercise.set-empty}, {@code exercise.set-too-many}, {@code
     *     exercise.set-twice}
     */
    public static void requireEachOnce(List<ExerciseId> chosen) {
        if (chosen.isEmpty()) {
            throw new InvalidValue("exercise.set-empty");
        }
        if (chosen.size() > MOST_EXERCISES) {
            throw new InvalidValue("exercise.set-too-many");
        }
        if (chosen.stream().distinct().count() < chosen.size()) {
            throw new InvalidValue("exercise.set-twice");
        }
    }

    public ExerciseSetId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String note() {
        return note;
    }

    /** In the order of the handout. */
    public List<SetExercise> exercises() {
        return List.copyOf(exercises);
    }
}
