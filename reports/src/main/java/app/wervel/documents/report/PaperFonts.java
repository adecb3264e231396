package app.wervel.documents.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts of our paper. Liberation Sans has every Latin letter; DejaVu Sans the Arabic ones, too,
 * in each of their shapes.
 *
 * @param family as the designs know it
 */
record PaperFonts(String family, Font regular, Font bold) {
    private static final PaperFonts LATIN =
            new PaperFonts(
                    "Wervel Sans",
                    load("liberation/LiberationSans-Regular.ttf"),
                    load("liberation/LiberationSans-Bold.ttf"));
    private static final PaperFonts ARABIC =
            new PaperFonts(
                    "Wervel Arabic",
                    load("net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
                    load("net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"));

    static PaperFonts of(boolean rightToLeft) {
        return rightToLeft ? ARABIC : LATIN;
    }

    boolean has(int codePoint) {
        return regular.canDisplay(codePoint);
    }

    private static Font load(String resource) {
        try (InputStream source = PaperFonts.class.getClassLoader().getResourceAsStream(resource)) {
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
