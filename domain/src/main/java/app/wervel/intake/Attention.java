package app.wervel.intake;

import java.util.Locale;

/**
 * Something that the practitioner should look at, in the words in which it was said. It has no
 * urgency and changes no suggestion.
 *
 * @param question the linkId of the question whose answer it follows from
 */
public record Attention(String question, String textNl, String textEn, String source) {
    /** Dutch where the locale is Dutch, else English. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("nl") ? textNl : textEn;
    }
}
