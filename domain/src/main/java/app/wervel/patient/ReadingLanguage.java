package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The language in which a patient reads best, by its two letters of ISO 639-1. It may be one in
 * which we print nothing: that is worth knowing too.
 */
public record ReadingLanguage(String id) {
    /** Hebrew, Indonesian and Yiddish as they were called before 1989. */
    private static final Set<String> WITHDRAWN = Set.of("iw", "in", "ji");

    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOLanguages())
                    .filter(id -> !WITHDRAWN.contains(id))
                    .collect(Collectors.toUnmodifiableSet());

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
