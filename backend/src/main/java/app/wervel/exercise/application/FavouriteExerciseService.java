package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.NotFound;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exercises that each user likes to have at hand; nobody sees those of a colleague. */
@Service
@Transactional
@PreAuthorize("hasAuthority('exercise:read')")
public class FavouriteExerciseService {
    private final ExerciseLibrary library;
    private final Favourites favourites;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    FavouriteExerciseService(
            ExerciseLibrary library,
            Favourites favourites,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.library = library;
        this.favourites = favourites;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    public Set<ExerciseId> mine() {
        return favourites.mine();
    }

    /**
     * Marks it, or takes the mark away; twice the same changes nothing.
     *
     * @throws NotFound when the library holds no such exercise
     */
    public void mark(ExerciseId exercise, boolean favourite) {
        if (library.current().find(exercise).isEmpty()) {
            throw new NotFound("exercise");
        }
        jdbc.sql(
                        favourite
                                ? """
                                INSERT INTO favourite_exercise (user_id, exercise_id)
                                VALUES (:user, :exercise) ON CONFLICT DO NOTHING
                                """
                                : """
                                DELETE FROM favourite_exercise
                                WHERE user_id = :user AND exercise_id = :exercise
                                """)
                .param("user", currentUser.get().id().value())
                .param("exercise", exercise.value())
                .update();
    }
}
