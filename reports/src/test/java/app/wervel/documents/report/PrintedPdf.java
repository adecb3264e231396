package app.wervel.documents.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader, a screen reader and a printer get it. */
final class PrintedPdf implements AutoCloseable {
    private static final int DOTS_PER_INCH = 36;
    private static final int PALE_GREY = 0xE8E8E8;

    private final PDDocument document;

    PrintedPdf(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The text in the order in which it stands in the file, one line, blanks made single. */
    String text() {
        return String.join(" ", textOfPages());
    }

    /** What a screen reader reads: the text inside tags, in the order of the content. */
    String taggedText() {
        StringBuilder tagged = new StringBuilder();
        for (PDPage page : document.getPages()) {
            try {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().stream()
                        .filter(content -> content.getMCID() >= 0)
                        .forEach(content -> {
                            content.getContents().stream()
                                    .filter(TextPosition.class::isInstance)
                                    .map(TextPosition.class::cast)
                                    .forEach(letter -> tagged.append(letter.getUnicode()));
                            tagged.append('\n');
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tagged.toString();
    }

    /** What tags say instead of the letters as they are painted. */
    List<String> textsInReadingOrder() {
        List<String> texts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            try {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().stream()
                        .map(PDMarkedContent::getActualText)
                        .filter(Objects::nonNull)
                        .forEach(texts::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    List<String> textOfPages() {
        return IntStream.rangeClosed(1, pages()).mapToObj(this::textOfPage).toList();
    }

    String textOfPage(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("[\\s\u00A0]+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page, from 0, on which a text stands for the first time; -1 for none. */
    int pageOf(String text) {
        List<String> pages = textOfPages();
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).contains(text))
                .findFirst()
                .orElse(-1);
    }

    Set<PDFont> fonts() {
        Set<PDFont> fonts = new HashSet<>();
        document.getPages().forEach(page -> collectFonts(page.getResources(), fonts));
        return fonts;
    }

    private static void collectFonts(PDResources resources, Set<PDFont> fonts) {
        try {
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDFormXObject form
                        && form.getResources() != null) {
                    collectFonts(form.getResources(), fonts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size in points in which a text is set. */
    float sizeOf(String text) {
        List<Float> sizes = new ArrayList<>();
        try {
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    int at = line.indexOf(text);
                    if (at >= 0) {
                        sizes.add(letters.get(at).getFontSizeInPt());
                    }
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.getFirst();
    }

    /** Where a text begins for the first time, in points from the left. */
    float leftOf(String text) {
        List<Float> places = new ArrayList<>();
        try {
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    int at = line.indexOf(text);
                    if (at >= 0) {
                        places.add(letters.get(at).getXDirAdj());
                    }
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.getFirst();
    }

    /** Structure types in reading order, headings and tables among them. */
    List<PDStructureElement> structure() {
        List<PDStructureElement> elements = new ArrayList<>();
        collectStructure(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    private static void collectStructure(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                elements.add(element);
                collectStructure(element, elements);
            }
        }
    }

    /** How many dots of a page have the pale grey of the draft mark. */
    long paleDotsOn(int page) {
        try {
            var image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
            return IntStream.range(0, image.getWidth() * image.getHeight())
                    .map(dot ->
                            image.getRGB(dot % image.getWidth(), dot / image.getWidth()) & 0xFFFFFF)
                    .filter(colour -> colour == PALE_GREY)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
