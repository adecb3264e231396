package app.wervel.database;

import org.jspecify.annotations.Nullable;

/**
 * The application cannot start, for a reason that its operator can do something about.
 *
 * <p>The message is one complete sentence for that person: it gives the value, and the next step.
 * No password and no patient's data is ever part of it.
 */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to print. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
