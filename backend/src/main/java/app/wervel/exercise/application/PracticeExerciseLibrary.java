package app.wervel.exercise.application;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.OwnExercise;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The shipped library with the practice's own exercises. Whether those changed is asked each time,
 * by one small query; only then are they read again.
 */
@Component
class PracticeExerciseLibrary implements ExerciseLibrary {
    private static final Logger log = LoggerFactory.getLogger(PracticeExerciseLibrary.class);

    /**
     * xmin is the transaction that wrote a row: a version that was rolled back and reached again
     * with other content comes from another one.
     */
    private static final String STATE =
            """
            SELECT coalesce(string_agg(id || ':' || version || ':' || xmin, ' ' ORDER BY id), '')
            FROM own_exercise
            """;

    private final ExerciseCatalogue shipped = ExerciseCatalogueReader.shipped();
    private final SessionFactory sessions;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private volatile @Nullable Loaded loaded;

    PracticeExerciseLibrary(EntityManagerFactory entities, DataSource dataSource, JdbcClient jdbc) {
        this.sessions = entities.unwrap(SessionFactory.class);
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Reads it, so that the log says at once which own exercises are not offered any more. */
    @EventListener(ApplicationReadyEvent.class)
    void readAtStart() {
        current();
    }

    @Override
    public ExerciseCatalogue current() {
        String state = jdbc.sql(STATE).query(String.class).single();
        Loaded last = loaded;
        if (last == null || !last.state().equals(state)) {
            last = new Loaded(state, read(state));
            loaded = last;
        }
        return last.catalogue();
    }

    private ExerciseCatalogue read(String state) {
        if (state.isEmpty()) {
            return shipped;
        }
        List<Exercise> own = ownExercises();
        own.forEach(exercise -> tell(exercise, shipped.faults(exercise)));
        return shipped.with(own);
    }

    private static void tell(Exercise own, List<String> faults) {
        if (!faults.isEmpty()) {
            log.warn(
                    "Own exercise {} is not offered until it is changed: {}",
                    own.id().value(),
                    String.join("; ", faults));
        }
    }

    /**
     * As they are stored. The session of the running transaction may hold some as they were before
     * a colleague changed them, so they are read past it, on the same connection.
     */
    private List<Exercise> ownExercises() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (StatelessSession session =
                sessions.withStatelessOptions().connection(connection).open()) {
            return session
                    .createSelectionQuery(OwnExercises.ALL_WITH_TEXTS, OwnExercise.class)
                    .getResultList()
                    .stream()
                    .map(OwnExercise::exercise)
                    .toList();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private record Loaded(String state, ExerciseCatalogue catalogue) {}
}
