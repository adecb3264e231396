package app.wervel.exercise;

/** The same text in both languages of the library. */
public record BilingualText(String nl, String en) {
    public BilingualText {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A text of the library needs both languages: «%s», «%s»".formatted(nl, en));
        }
    }

    public String in(ExerciseLanguage language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
