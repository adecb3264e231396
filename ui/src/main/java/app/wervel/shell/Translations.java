package app.wervel.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every word on screen, from one file per feature and language. */
@Component
public class Translations implements I18NProvider {
    private static final long serialVersionUID = 1L;

    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");

    private final Map<String, Map<String, String>> texts =
            Map.of("nl", read("nl"), "en", read("en"));

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return DUTCH;
    }

    /** The text; the key between exclamation marks when there is none, which a test prevents. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String text =
                texts.getOrDefault(localeOf(locale.getLanguage()).getLanguage(), Map.of()).get(key);
        if (text == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public Set<String> keys(String language) {
        return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
    }

    /** English for {@code en}, Dutch for everything else. */
    public static Locale localeOf(String language) {
        return language.equals("en") ? ENGLISH : DUTCH;
    }

    private static Map<String, String> read(String language) {
        try {
            Map<String, String> texts = new HashMap<>();
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:vaadin-i18n/*_" + language + ".properties");
            for (var file : files) {
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
            throw new UncheckedIOException("The texts of the interface cannot be read", e);
        }
    }
}
