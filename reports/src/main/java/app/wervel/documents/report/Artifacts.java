package app.wervel.documents.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Marks whatever a page paints outside its tags as an artifact: lines, boxes, backgrounds and what
 * repeats on every page. A reader that speaks then passes over it knowingly.
 */
final class Artifacts {
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final Set<String> BEGIN_MARKED = Set.of("BDC", "BMC");
    private static final String END_MARKED = "EMC";
    private static final Set<String> BEGIN_PATH = Set.of("m", "re");
    private static final Set<String> END_PATH =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Set<String> PAINT_AT_ONCE = Set.of("Do", "sh", "BI");

    private final List<Object> written = new ArrayList<>();
    private int depth;

    /** Where the path or text that may have to be marked began in what was written; -1 for none. */
    private int began = -1;

    private Artifacts() {}

    /** Rewrites the content of a page and returns it. */
    static byte[] mark(PDDocument document, PDPage page) throws IOException {
        Artifacts marker = new Artifacts();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            operands.add(token);
            if (token instanceof Operator operator) {
                marker.write(operator.getName(), operands);
                operands.clear();
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new ContentStreamWriter(content).writeTokens(marker.written);
        byte[] bytes = content.toByteArray();
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream compressed = stream.createOutputStream(COSName.FLATE_DECODE)) {
            compressed.write(bytes);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
        return bytes;
    }

    private void write(String operator, List<Object> withOperands) {
        if (depth == 0 && began < 0 && begins(operator)) {
            began = written.size();
        }
        if (BEGIN_MARKED.contains(operator)) {
            depth++;
            // What is inside is tagged; nothing of ours goes around it.
            began = -1;
        } else if (operator.equals(END_MARKED)) {
            depth--;
        }
        written.addAll(withOperands);
        if (began >= 0 && ends(operator)) {
            written.addAll(began, List.of(ARTIFACT, Operator.getOperator("BMC")));
            written.add(Operator.getOperator(END_MARKED));
            began = -1;
        }
    }

    private static boolean begins(String operator) {
        return BEGIN_PATH.contains(operator)
                || PAINT_AT_ONCE.contains(operator)
                || operator.equals("BT");
    }

    private static boolean ends(String operator) {
        return END_PATH.contains(operator)
                || PAINT_AT_ONCE.contains(operator)
                || operator.equals("ET");
    }
}
