package app.wervel.exercise.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pictures of the practice's own exercises, as they are kept. They show no patient, so whoever
 * shows or prints an exercise may read its picture.
 */
@Component
public class ExercisePhotos {
    private final JdbcClient jdbc;

    ExercisePhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id of an {@link app.wervel.exercise.ExercisePhoto}
     */
    public Optional<StoredPhoto> find(UUID id) {
        return jdbc.sql("SELECT media_type, content FROM own_exercise_photo WHERE id = :id")
                .param("id", id)
                .query((row, index) ->
                        new StoredPhoto(row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /**
     * @param mediaType {@code image/jpeg} or {@code image/png}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be shown, never compared
    public record StoredPhoto(String mediaType, byte[] content) {}
}
