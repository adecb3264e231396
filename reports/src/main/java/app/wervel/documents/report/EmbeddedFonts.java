package app.wervel.documents.report;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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

    private final Map<COSDictionary, String> seen = new IdentityHashMap<>();

    private EmbeddedFonts() {}

    static void mend(PDDocument document) {
        EmbeddedFonts fonts = new EmbeddedFonts();
        for (PDPage page : document.getPages()) {
            COSDictionary resources = dictionary(page.getCOSObject(), COSName.RESOURCES);
            COSDictionary onPage = resources == null ? null : dictionary(resources, COSName.FONT);
            if (onPage != null) {
                onPage.keySet().forEach(name -> fonts.mend(dictionary(onPage, name)));
            }
        }
    }

    private void mend(@Nullable COSDictionary font) {
        if (font == null || seen.containsKey(font)) {
            return;
        }
        String prefix = prefix(seen.size());
        seen.put(font, prefix);
        rename(font, COSName.BASE_FONT, prefix);
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
