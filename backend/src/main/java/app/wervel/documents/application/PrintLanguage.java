package app.wervel.documents.application;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads which language is asked for on paper. */
final class PrintLanguage {
    private PrintLanguage() {}

    /**
     * @return null when none is asked for
     * @throws InvalidValue {@code documents.language-unknown}
     */
    static @Nullable ExerciseLanguage of(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        for (ExerciseLanguage language : ExerciseLanguage.values()) {
            if (language.id().equals(id)) {
                return language;
            }
        }
        throw new InvalidValue("documents.language-unknown");
    }
}
