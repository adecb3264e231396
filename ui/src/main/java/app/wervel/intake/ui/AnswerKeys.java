package app.wervel.intake.ui;

import app.wervel.triage.YesNo;
import java.util.Locale;

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

    /** The same answer as plain JSON, as the screening reads it. */
    static Object plain(YesNo answer) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> "unknown";
        };
    }
}
