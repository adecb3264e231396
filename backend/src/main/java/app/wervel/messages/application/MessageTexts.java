package app.wervel.messages.application;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words of messages in one language. */
final class MessageTexts {
    private final Locale locale;
    private final ZoneId zone;
    private final Properties texts = new Properties();

    /**
     * @param language {@code nl} or {@code en}
     */
    MessageTexts(String language, ZoneId zone) {
        this.locale = language.equals("nl") ? Locale.forLanguageTag("nl-NL") : Locale.UK;
        this.zone = zone;
        try (var file =
                MessageTexts.class.getResourceAsStream(
                        "/app/wervel/messages/texts_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("There are no messages in " + language);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of messages cannot be read", e);
        }
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("A message has no text " + key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** "dinsdag 24 november 2026 om 10:30 uur" */
    String moment(Instant instant) {
        var local = instant.atZone(zone);
        return text(
                "mail.moment",
                local.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale)),
                local.format(DateTimeFormatter.ofPattern("HH:mm", locale)));
    }

    /** "di 24 nov 10:30" */
    String briefMoment(Instant instant) {
        return instant.atZone(zone)
                .format(DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale))
                .replace(".", "");
    }
}
