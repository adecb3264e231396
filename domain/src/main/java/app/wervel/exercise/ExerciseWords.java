package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an exercise in one language.
 *
 * @param precaution what to mind, or null
 */
@Embeddable
public record ExerciseWords(
        String name,
        @Column(name = "start_text") String start,
        @Column(name = "action_text") String action,
        @Nullable String precaution) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_TEXT = 400;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public ExerciseWords {
        name = Texts.required(name, LONGEST_NAME);
        start = Texts.required(start, LONGEST_TEXT);
        action = Texts.required(action, LONGEST_TEXT);
        precaution = Texts.optional(precaution, LONGEST_TEXT);
    }
}
