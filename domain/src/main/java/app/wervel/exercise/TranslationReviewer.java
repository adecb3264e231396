package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who read a translation and found it right.
 *
 * @param qualification what makes him fit to judge: "beëdigd vertaler", "native speaker,
 *     physiotherapist"
 */
public record TranslationReviewer(String name, String qualification) {
    /**
     * A text of a reviewer, trimmed.
     *
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public static String checked(@Nullable String text) {
        return Texts.required(text, Texts.LINE);
    }

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public TranslationReviewer {
        name = checked(name);
        qualification = checked(qualification);
    }
}
