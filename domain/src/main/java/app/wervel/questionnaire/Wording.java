package app.wervel.questionnaire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text of a questionnaire: in the questionnaire's own language, and in others where somebody
 * translated it. It is plain text; what looks like markup is shown as it was typed.
 *
 * @param base in the questionnaire's own language; empty for a group or option without a text
 * @param translations by language tag, in lower case ({@code en}, {@code nl-be})
 */
public record Wording(String base, Map<String, String> translations) {
    public static final Wording NONE = new Wording("", Map.of());

    /**
     * @throws IllegalArgumentException for a translation without a text, or a language that is
     *     there twice
     */
    public Wording {
        base = base.strip();
        Map<String, String> byLanguage = new HashMap<>();
        translations.forEach((language, text) -> {
            boolean first = byLanguage.put(tag(language), text.strip()) == null && !text.isBlank();
            if (!first || language.isBlank()) {
                throw new IllegalArgumentException(
                        "A translation needs a language of its own and a text");
            }
        });
        translations = Map.copyOf(byLanguage);
    }

    public static Wording of(String base) {
        return new Wording(base, Map.of());
    }

    private static String tag(String language) {
        return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return base.isEmpty();
    }

    public String in(Locale locale) {
        return in(locale.toLanguageTag());
    }

    /** In this language, or its main language ({@code nl} for {@code nl-BE}), or the base text. */
    public String in(String language) {
        String wanted = tag(language);
        String exact = translations.get(wanted);
        if (exact != null) {
            return exact;
        }
        return translations.getOrDefault(mainLanguage(wanted), base);
    }

    private static String mainLanguage(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** Whether the text can be read in this language; {@code own} is the questionnaire's own. */
    boolean speaks(String language, String own) {
        return isEmpty()
                || mainLanguage(tag(own)).equals(mainLanguage(tag(language)))
                || translation(language) != null;
    }

    private @Nullable String translation(String language) {
        String wanted = tag(language);
        String exact = translations.get(wanted);
        return exact == null ? translations.get(mainLanguage(wanted)) : exact;
    }
}
