package app.wervel.exercise.application;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExercisePhoto;
import app.wervel.exercise.OwnExercise;
import app.wervel.exercise.application.OwnExerciseData.PhotoData;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.UuidV7;
import app.wervel.shared.application.PhotoReader;
import app.wervel.shared.application.PreparedPhoto;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and retires the exercises of the practice's own. */
@Service
@Transactional
@PreAuthorize("hasAuthority('exercise:write')")
public class OwnExerciseService {
    private final OwnExercises exercises;
    private final ExerciseLibrary library;
    private final HandoutLanguages languages;
    private final JdbcClient jdbc;

    OwnExerciseService(
            OwnExercises exercises,
            ExerciseLibrary library,
            HandoutLanguages languages,
            JdbcClient jdbc) {
        this.exercises = exercises;
        this.library = library;
        this.languages = languages;
        this.jdbc = jdbc;
    }

    /** All of them by key, retired ones too. */
    public List<OwnExerciseDetails> all() {
        ExerciseCatalogue current = library.current();
        return exercises.findAllWithTexts().stream().map(own -> details(own, current)).toList();
    }

    /**
     * @throws NotFound when the practice has no such exercise
     */
    public OwnExerciseDetails get(ExerciseId id) {
        ExerciseCatalogue current = library.current();
        return details(find(id), current);
    }

    /**
     * Makes a picture fit to be kept: turned upright, scaled down, and without what the camera
     * wrote into it. Stores nothing.
     *
     * @throws InvalidInput on {@code photo}: {@code image.too-large}, {@code image.svg}, {@code
     *     image.type}, {@code image.too-many-pixels}, {@code image.too-small}, {@code
     *     image.unreadable}
     */
    public PreparedPhoto prepare(byte[] file) {
        return new PhotoReader().read(file, "photo");
    }

    /**
     * @throws InvalidInput on {@code texts.nl.name}, {@code region}, {@code level}, {@code
     *     positions}, {@code equipment}, {@code goals}, {@code tags}, {@code dosage.sets}, {@code
     *     photo}, {@code photoDescription} and so on
     */
    public OwnExerciseDetails create(OwnExerciseData data) {
        var checked = new OwnExerciseCheck(library.current(), languages).check(data, false);
        var exercise =
                new OwnExercise(
                        ExerciseId.ofPractice(exercises.nextNumber()),
                        checked.facts(),
                        checked.texts());
        exercises.saveAndFlush(exercise);
        return save(exercise, data.photo());
    }

    /**
     * Changes all of it; plans that hold it show it as it becomes.
     *
     * @throws NotFound when the practice has no such exercise
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput as {@link #create}
     */
    public OwnExerciseDetails change(ExerciseId id, long expectedVersion, OwnExerciseData data) {
        ExerciseCatalogue current = library.current();
        var exercise = find(id);
        exercise.requireVersion(expectedVersion);
        var checked =
                new OwnExerciseCheck(current, languages).check(data, exercise.photo().isPresent());
        exercise.write(checked.facts(), checked.texts());
        return save(exercise, data.photo());
    }

    private OwnExerciseDetails save(OwnExercise exercise, @Nullable PhotoData photo) {
        UUID before = exercise.photo().map(ExercisePhoto::id).orElse(null);
        exercise.show(photo == null ? null : photo(exercise, photo));
        UUID after = exercise.photo().map(ExercisePhoto::id).orElse(null);
        if (before != null && !before.equals(after)) {
            jdbc.sql("DELETE FROM own_exercise_photo WHERE id = :id").param("id", before).update();
        }
        exercises.saveAndFlush(exercise);
        return details(exercise, library.current());
    }

    private ExercisePhoto photo(OwnExercise exercise, PhotoData data) {
        String description = Objects.requireNonNull(data.description());
        PreparedPhoto picture = data.picture();
        if (picture == null) {
            return exercise.photo().orElseThrow().described(description);
        }
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        INSERT INTO own_exercise_photo (id, own_exercise_id, media_type, content)
                        VALUES (:id, :exercise, :type, :content)
                        """)
                .param("id", id)
                .param("exercise", exercise.id().value())
                .param("type", picture.mediaType())
                .param("content", picture.content())
                .update();
        return new ExercisePhoto(id, description, picture.width(), picture.height());
    }

    /**
     * No longer offered for new plans; those that hold it keep it.
     *
     * @throws NotFound when the practice has no such exercise
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public OwnExerciseDetails retire(ExerciseId id, long expectedVersion) {
        return change(id, expectedVersion, exercise -> exercise.retire(true));
    }

    /**
     * Offered again.
     *
     * @throws NotFound when the practice has no such exercise
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public OwnExerciseDetails bringBack(ExerciseId id, long expectedVersion) {
        return change(id, expectedVersion, exercise -> exercise.retire(false));
    }

    private OwnExerciseDetails change(
            ExerciseId id, long expectedVersion, Consumer<OwnExercise> command) {
        var exercise = find(id);
        exercise.requireVersion(expectedVersion);
        command.accept(exercise);
        exercises.saveAndFlush(exercise);
        return details(exercise, library.current());
    }

    private OwnExercise find(ExerciseId id) {
        return exercises.findById(id).orElseThrow(() -> new NotFound("exercise"));
    }

    private static OwnExerciseDetails details(OwnExercise own, ExerciseCatalogue library) {
        Exercise exercise = library.checked(own.exercise());
        return new OwnExerciseDetails(exercise, Objects.requireNonNull(own.version()));
    }
}
