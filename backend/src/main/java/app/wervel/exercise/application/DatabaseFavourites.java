package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseId;
import app.wervel.practice.application.CurrentUser;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DatabaseFavourites implements Favourites {
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    DatabaseFavourites(CurrentUser currentUser, JdbcClient jdbc) {
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @Override
    public Set<ExerciseId> mine() {
        return jdbc
                .sql("SELECT exercise_id FROM favourite_exercise WHERE user_id = :user")
                .param("user", currentUser.get().id().value())
                .query((row, index) -> new ExerciseId(row.getString("exercise_id")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
