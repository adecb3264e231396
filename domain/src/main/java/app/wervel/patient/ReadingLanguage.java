package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import java.util.Locale;
import java.util.Set;

/**
 * The language in which a patient reads best, by its two letters of ISO 639-1. It may be one in
 * which we print nothing: that is worth knowing too.
 */
public record ReadingLanguage(String id) {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    public static final ReadingLanguage DUTCH = new ReadingLanguage("nl");

    /**
     * @throws InvalidValue {@code patient.language-unknown}
     */
    public ReadingLanguage {
        if (!KNOWN.contains(id)) {
            throw new InvalidValue("patient.language-unknown");
        }
    }

    /** All that there are. */
    public static Set<String> ids() {
        return KNOWN;
    }
}
