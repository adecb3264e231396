package app.wervel.exercise;

import java.util.UUID;

/**
 * The practice's own photo or drawing of an exercise; its bytes lie elsewhere.
 *
 * @param id another one for each picture, so that a browser may keep what it has
 * @param description what is to be seen, for who does not see it; in Dutch
 * @param width in pixels
 * @param height in pixels
 */
public record ExercisePhoto(UUID id, String description, int width, int height) {}
