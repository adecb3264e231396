package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** The languages in which every exercise is written, and so in which a handout can be printed. */
public enum ExerciseLanguage {
    NL("Nederlands"),
    EN("English");

    private final String ownName;

    ExerciseLanguage(String ownName) {
        this.ownName = ownName;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its own speakers call it. */
    public String ownName() {
        return ownName;
    }

    /**
     * @throws InvalidValue {@code exercise.language-unknown}
     */
    public static ExerciseLanguage fromId(String id) {
        for (ExerciseLanguage language : values()) {
            if (language.id().equals(id)) {
                return language;
            }
        }
        throw new InvalidValue("exercise.language-unknown");
    }

    /** The language itself where exercises are written in it, Dutch otherwise. */
    public static ExerciseLanguage orDutch(String id) {
        return EN.id().equals(id) ? EN : NL;
    }
}
