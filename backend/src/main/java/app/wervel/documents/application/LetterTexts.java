package app.wervel.documents.application;

import app.wervel.exercise.ExerciseLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The words of letters and forms in one language. */
final class LetterTexts {
    private final Locale locale;
    private final Properties texts = new Properties();

    LetterTexts(ExerciseLanguage language) {
        this.locale = language == ExerciseLanguage.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
        try (var file =
                LetterTexts.class.getResourceAsStream(
                        "/app/wervel/documents/letters_" + language.id() + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("There are no letters in " + language.id());
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of letters cannot be read", e);
        }
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("A letter has no text " + key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** For instance "24 november 2026". */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    /** For instance "24 november 2026 om 10:30 uur". */
    String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return text(
                "letter.moment",
                date(local.toLocalDate()),
                local.format(DateTimeFormatter.ofPattern("HH:mm", locale)));
    }

    String yesOrNo(boolean yes) {
        return text(yes ? "letter.yes" : "letter.no");
    }
}
