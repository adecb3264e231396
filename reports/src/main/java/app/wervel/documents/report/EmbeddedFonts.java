package app.wervel.documents.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Mends the parts of fonts that a PDF carries: a list of letters that need not be there and is not
 * complete goes, and the six letters before a part's name come from its place in the file instead
 * of from chance.
 */
final class EmbeddedFonts {
    private static final int LETTERS_BEFORE_NAME = 6;
    private static final int LETTERS = 26;

    /** In a map to Unicode: Arabic presentation forms, a code for each shape of a letter. */
    private static final Pattern SHAPE =
            Pattern.compile("(?<=>)<(f[b-e][0-9a-f]{2})>", Pattern.CASE_INSENSITIVE);

    private final Map<COSDictionary, String> seen = new IdentityHashMap<>();

    private EmbeddedFonts() {}

    static void mend(PDDocument document) throws IOException {
        EmbeddedFonts fonts = new EmbeddedFonts();
        for (PDPage page : document.getPages()) {
            COSDictionary resources = dictionary(page.getCOSObject(), COSName.RESOURCES);
            COSDictionary onPage = resources == null ? null : dictionary(resources, COSName.FONT);
            if (onPage != null) {
                for (COSName name : onPage.keySet()) {
                    fonts.mend(dictionary(onPage, name));
                }
            }
        }
    }

    private void mend(@Nullable COSDictionary font) throws IOException {
        if (font == null || seen.containsKey(font)) {
            return;
        }
        String prefix = prefix(seen.size());
        seen.put(font, prefix);
        rename(font, COSName.BASE_FONT, prefix);
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream letters) {
            nameLetters(letters);
        }
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants) {
            for (int i = 0; i < descendants.size(); i++) {
                COSBase descendant = descendants.getObject(i);
                if (descendant instanceof COSDictionary cidFont) {
                    rename(cidFont, COSName.BASE_FONT, prefix);
                    mendDescriptor(cidFont, prefix);
                }
            }
        } else {
            mendDescriptor(font, prefix);
        }
    }

    private static void mendDescriptor(COSDictionary font, String prefix) {
        COSDictionary descriptor = dictionary(font, COSName.FONT_DESC);
        if (descriptor != null) {
            rename(descriptor, COSName.FONT_NAME, prefix);
            descriptor.removeItem(COSName.CID_SET);
        }
    }

    /**
     * Says of a shape of an Arabic letter which letter it is: what is copied or searched is then
     * spelt as people type it.
     */
    private static void nameLetters(COSStream letters) throws IOException {
        String map;
        try (InputStream content = letters.createInputStream()) {
            map = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        String named =
                SHAPE.matcher(map)
                        .replaceAll(
                                shape -> "<" + letters(Integer.parseInt(shape.group(1), 16)) + ">");
        if (!named.equals(map)) {
            try (OutputStream content = letters.createOutputStream(COSName.FLATE_DECODE)) {
                content.write(named.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static String letters(int shape) {
        String drawn = Character.toString(shape);
        String named = Normalizer.normalize(drawn, Normalizer.Form.NFKC);
        if (named.length() > 1) {
            // Two letters in one shape: whoever turns the line round would turn them, too.
            named = drawn;
        }
        return HexFormat.of().formatHex(named.getBytes(StandardCharsets.UTF_16BE));
    }

    private static void rename(COSDictionary holder, COSName key, String prefix) {
        String name = holder.getNameAsString(key);
        if (name != null && name.indexOf('+') == LETTERS_BEFORE_NAME) {
            holder.setName(key, prefix + name.substring(LETTERS_BEFORE_NAME));
        }
    }

    private static String prefix(int number) {
        char[] letters = "WERVAA".toCharArray();
        letters[LETTERS_BEFORE_NAME - 2] += (char) (number / LETTERS);
        letters[LETTERS_BEFORE_NAME - 1] += (char) (number % LETTERS);
        return new String(letters);
    }

    private static @Nullable COSDictionary dictionary(COSDictionary holder, COSName key) {
        return holder.getDictionaryObject(key) instanceof COSDictionary found ? found : null;
    }
}
