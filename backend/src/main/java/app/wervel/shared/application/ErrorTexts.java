package app.wervel.shared.application;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What an error code says, in the user's language. One file per feature and language. */
@Component
public class ErrorTexts {
    public static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, Map<String, String>> textsByLanguage = new HashMap<>();

    public ErrorTexts() {
        for (String language : LANGUAGES) {
            textsByLanguage.put(language, read(language));
        }
    }

    /** The text, or the code itself when it has none: a user can still read that out to us. */
    public String text(String code, Locale locale, Object... arguments) {
        return find(code, locale, arguments).orElse(code);
    }

    /**
     * The text in the locale's language, in Dutch when that language is not ours.
     *
     * @param arguments one that is a code itself ({@code holiday.kings-day}) is said in words
     */
    public Optional<String> find(String code, Locale locale, Object... arguments) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "nl";
        Map<String, String> texts = textsByLanguage.getOrDefault(language, Map.of());
        return Optional.ofNullable(texts.get("error." + code))
                .map(pattern ->
                        new MessageFormat(pattern, locale).format(inWords(arguments, texts)));
    }

    private static Object[] inWords(Object[] arguments, Map<String, String> texts) {
        return Arrays.stream(arguments)
                .map(argument ->
                        argument instanceof String text
                                ? texts.getOrDefault("error." + text, text)
                                : argument)
                .toArray();
    }

    public Set<String> keys(String language) {
        return Set.copyOf(textsByLanguage.getOrDefault(language, Map.of()).keySet());
    }

    private static Map<String, String> read(String language) {
        try {
            Map<String, String> texts = new HashMap<>();
            var pattern = "classpath*:app/wervel/errors/*_" + language + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(key -> texts.put(key, properties.getProperty(key)));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The error texts cannot be read", e);
        }
    }
}
