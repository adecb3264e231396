package app.wervel.exercise;

import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The practice's own photo or drawing of an exercise; its bytes lie elsewhere.
 *
 * @param id another one for each picture, so that a browser may keep what it has
 * @param description what is to be seen, for who does not see it; in Dutch
 * @param width in pixels
 * @param height in pixels
 */
@Embeddable
public record ExercisePhoto(
        @Column(name = "photo_id") UUID id,
        @Column(name = "photo_description") String description,
        @Column(name = "photo_width") int width,
        @Column(name = "photo_height") int height) {
    public static final int LONGEST_DESCRIPTION = 200;

    /**
     * @throws app.wervel.shared.InvalidValue {@code text.required}, {@code text.too-long}
     */
    public ExercisePhoto {
        description = Texts.required(description, LONGEST_DESCRIPTION);
    }

    /** The same picture, described in other words. */
    public ExercisePhoto described(String otherDescription) {
        return new ExercisePhoto(id, otherDescription, width, height);
    }
}
