package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.OwnExercise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The shipped library with the practice's own exercises. Whether those changed is asked each time,
 * by one small query; only then are they read again.
 */
@Component
class PracticeExerciseLibrary implements ExerciseLibrary {
    /**
     * xmin is the transaction that wrote a row: a version that was rolled back and reached again
     * with other content comes from another one. Own exercises are never deleted.
     */
    private static final String STATE =
            """
            SELECT count(*) AS number,
                   coalesce(sum(version), 0) AS versions,
                   coalesce(max(xmin::text::bigint), 0) AS newest
            FROM own_exercise
            """;

    private final ExerciseCatalogue shipped = new ExerciseCatalogueReader().read();
    private final OwnExercises ownExercises;
    private final JdbcClient jdbc;
    private volatile @Nullable Loaded loaded;

    PracticeExerciseLibrary(OwnExercises ownExercises, JdbcClient jdbc) {
        this.ownExercises = ownExercises;
        this.jdbc = jdbc;
    }

    @Override
    public ExerciseCatalogue current() {
        State state = jdbc.sql(STATE).query(State.class).single();
        Loaded last = loaded;
        if (last == null || !last.state().equals(state)) {
            last = new Loaded(state, read(state));
            loaded = last;
        }
        return last.catalogue();
    }

    private ExerciseCatalogue read(State state) {
        return state.number() == 0
                ? shipped
                : shipped.with(
                        ownExercises.findAllWithTexts().stream()
                                .map(OwnExercise::exercise)
                                .toList());
    }

    private record State(long number, long versions, long newest) {}

    private record Loaded(State state, ExerciseCatalogue catalogue) {}
}
