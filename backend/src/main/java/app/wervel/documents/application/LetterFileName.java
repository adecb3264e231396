package app.wervel.documents.application;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** Names the file of a letter by what it is, never by whom it is about. */
final class LetterFileName {
    private LetterFileName() {}

    static String of(String title, LocalDate date) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        return "%s-%s.pdf".formatted(plain, date);
    }
}
