package app.wervel.intake.ui;

import app.wervel.triage.YesNo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key that answers a yes/no question while it has the focus: J, N, W for ja, nee, weet niet; Y,
 * N, U for yes, no, unknown.
 */
final class AnswerKeys {
    private AnswerKeys() {}

    /** A lower-case letter. */
    static String of(YesNo answer, Locale locale) {
        boolean dutch = locale.getLanguage().equals("nl");
        return switch (answer) {
            case YES -> dutch ? "j" : "y";
            case NO -> "n";
            case UNKNOWN -> dutch ? "w" : "u";
        };
    }

    /** The answer of which this is the plain JSON; null when it is none. */
    static @Nullable YesNo read(@Nullable Object plain) {
        if (plain instanceof Boolean yes) {
            return yes ? YesNo.YES : YesNo.NO;
        }
        return plain == null ? null : YesNo.UNKNOWN;
    }

    /** The same answer as plain JSON, as the screening reads it. */
    static Object plain(YesNo answer) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> "unknown";
        };
    }
}
