package app.wervel.documents.report;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text as it can be printed: whatever was typed or pasted, the page stays tidy.
 *
 * <p>Control characters become spaces; a character that our font does not have becomes a box, so
 * that nobody mistakes the rest for the whole.
 */
final class PrintableText {
    static final char NOT_IN_OUR_FONT = '□';

    private PrintableText() {}

    /** For paper in Latin letters. */
    static String of(String text) {
        return of(text, PaperFonts.of(false));
    }

    static String of(String text, PaperFonts fonts) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .codePoints()
                .map(codePoint -> printable(codePoint, fonts))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Returns null for text that is missing or blank, so that its label is not printed either. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : of(text);
    }

    private static int printable(int codePoint, PaperFonts fonts) {
        if (codePoint == '\n') {
            return codePoint;
        }
        if (Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint)) {
            return codePoint == '\u00A0' ? codePoint : ' ';
        }
        return fonts.has(codePoint) ? codePoint : NOT_IN_OUR_FONT;
    }
}
