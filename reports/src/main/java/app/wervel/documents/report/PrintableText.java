package app.wervel.documents.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final Font FONT = load("liberation/LiberationSans-Regular.ttf");
    private static final Font BOLD_FONT = load("liberation/LiberationSans-Bold.ttf");

    private PrintableText() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .codePoints()
                .map(PrintableText::printable)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Returns null for text that is missing or blank, so that its label is not printed either. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : of(text);
    }

    static Font boldFont() {
        return BOLD_FONT;
    }

    private static int printable(int codePoint) {
        if (codePoint == '\n') {
            return codePoint;
        }
        if (Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint)) {
            return codePoint == '\u00A0' ? codePoint : ' ';
        }
        return FONT.canDisplay(codePoint) ? codePoint : NOT_IN_OUR_FONT;
    }

    private static Font load(String resource) {
        try (InputStream source =
                PrintableText.class.getClassLoader().getResourceAsStream(resource)) {
            if (source == null) {
                throw new IllegalStateException(
                        "The font %s is not on the class path".formatted(resource));
            }
            return Font.createFont(Font.TRUETYPE_FONT, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font %s cannot be read".formatted(resource), e);
        }
    }
}
