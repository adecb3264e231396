package app.wervel.questionnaire;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Where the answers were given. */
public enum FilledHow {
    SCREEN,
    /** With a pen, and keyed in afterwards. */
    PAPER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code questionnaire.filled-how-unknown}
     */
    public static FilledHow fromId(String id) {
        for (FilledHow how : values()) {
            if (how.id().equals(id)) {
                return how;
            }
        }
        throw new InvalidValue("questionnaire.filled-how-unknown");
    }
}
