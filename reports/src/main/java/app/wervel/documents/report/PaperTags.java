package app.wervel.documents.report;

import java.text.Bidi;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a page is tagged as content. What repeats on every page (its head, its foot and
 * what lies behind the text) is not: a screen reader would read it in the middle of a sentence.
 *
 * <p>An element that differs from its band has the property {@code
 * net.sf.jasperreports.export.wervel.tag}: {@code read} in a band that repeats, {@code skip}
 * elsewhere.
 */
final class PaperTags extends JRPdfExporterTagHelper {
    /**
     * The property of an element that differs from its band: it is read, or skipped. Only
     * properties with this beginning come from a design on the page.
     */
    private static final String TAG = "net.sf.jasperreports.export.wervel.tag";

    private static final String SKIP = "skip";

    private static final Set<BandTypeEnum> REPEATED =
            Set.of(BandTypeEnum.BACKGROUND, BandTypeEnum.PAGE_HEADER, BandTypeEnum.PAGE_FOOTER);

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /** True between the start and the end of an element that is not tagged. */
    private boolean untagged;

    PaperTags(JRPdfExporter exporter) {
        super(exporter);
    }

    @Override
    protected void startPageAnchor() {
        // An anchor holds no words: it needs no tag.
    }

    @Override
    protected void endPageAnchor() {
        // See startPageAnchor.
    }

    @Override
    protected void startImage(JRPrintImage image) {
        untagged = isSkipped(image);
        if (!untagged) {
            super.startImage(image);
        }
    }

    @Override
    protected void endImage() {
        if (!untagged) {
            super.endImage();
        }
        untagged = false;
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        untagged = isSkipped(text);
        if (!untagged) {
            super.startText(text, actualText == null ? inReadingOrder(text) : actualText);
        }
    }

    /**
     * What is read from right to left is painted from left to right, in the shapes of its letters:
     * its tag holds the words themselves. Null for all other text.
     */
    private static @Nullable String inReadingOrder(JRPrintText text) {
        String full = text.getFullText();
        if (full == null || !Bidi.requiresBidi(full.toCharArray(), 0, full.length())) {
            return null;
        }
        return text.getMarkup() == null || text.getMarkup().equals("none")
                ? full
                : MARKUP.matcher(full)
                        .replaceAll("")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }

    @Override
    protected void endText() {
        if (!untagged) {
            super.endText();
        }
        untagged = false;
    }

    private static boolean isSkipped(JRPrintElement element) {
        String tag = element.hasProperties() ? element.getPropertiesMap().getProperty(TAG) : null;
        if (tag != null) {
            return tag.equals(SKIP);
        }
        JROrigin origin = element.getOrigin();
        return origin != null && REPEATED.contains(origin.getBandType());
    }

    /** An exporter that tags like this. */
    static JRPdfExporter exporter() {
        return new TaggingExporter();
    }

    private static final class TaggingExporter extends JRPdfExporter {
        TaggingExporter() {
            tagHelper = new PaperTags(this);
        }
    }
}
