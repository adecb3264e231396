package app.wervel.documents.application;

import java.util.Set;

/** The languages in which paper can be printed. */
final class PaperLanguages {
    private static final Set<String> KNOWN = Set.of("nl", "en");

    private PaperLanguages() {}

    static void requireKnown(String language) {
        if (!KNOWN.contains(language)) {
            throw new IllegalArgumentException(
                    "Paper is printed in nl or en, but the language was %s".formatted(language));
        }
    }
}
