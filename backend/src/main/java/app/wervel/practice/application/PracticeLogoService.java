package app.wervel.practice.application;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PhotoReader;
import app.wervel.shared.application.PreparedPhoto;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The picture at the top of the practice's paper, where it has one of its own. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class PracticeLogoService {
    private final JdbcClient jdbc;
    private final Clock clock;

    PracticeLogoService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a picture in the place of the one that was there.
     *
     * @param file a JPEG or PNG as it was uploaded; it is written anew before it is kept
     * @throws InvalidInput on {@code logo}, as {@link PhotoReader#read}
     */
    public Logo change(byte[] file) {
        PreparedPhoto picture = new PhotoReader().read(file, "logo");
        jdbc.sql(
                        """
                        INSERT INTO practice_logo (id, media_type, content, changed_at)
                        VALUES (1, :type, :content, :at)
                        ON CONFLICT (id) DO UPDATE
                        SET media_type = excluded.media_type, content = excluded.content,
                            changed_at = excluded.changed_at
                        """)
                .param("type", picture.mediaType())
                .param("content", picture.content())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return new Logo(picture.mediaType(), picture.content());
    }

    /** The paper shows Wervel's mark again. */
    public void remove() {
        jdbc.sql("DELETE FROM practice_logo").update();
    }

    /** Empty where the practice has none of its own. */
    @PreAuthorize("hasAuthority('practice:read')")
    @Transactional(readOnly = true)
    public Optional<Logo> find() {
        return jdbc.sql("SELECT media_type, content FROM practice_logo")
                .query((row, index) ->
                        new Logo(row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /**
     * @param mediaType {@code image/jpeg} or {@code image/png}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be shown, never compared
    public record Logo(String mediaType, byte[] content) {}
}
