package app.wervel.knowledge;

import java.util.Locale;

/** A text of the knowledge base in the languages of the interface. */
public record LocalWords(String nl, String en) {
    public LocalWords {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A text needs Dutch and English, but was \"%s\" and \"%s\"".formatted(nl, en));
        }
    }

    /** Dutch where the locale is Dutch, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}
