package app.wervel.benchmarks.handout;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.XMLResourceDescriptor;

/** The same content drawn straight onto the page: no design, no tags, no PDF/UA, no diary. */
final class PlainOpenPdf {
    private static final float PICTURE_WIDTH = 236f;

    private final Map<ByteBuffer, Drawing> drawings = new HashMap<>();
    private final BaseFont plain = font("liberation/LiberationSans-Regular.ttf");
    private final BaseFont bold = font("liberation/LiberationSans-Bold.ttf");

    private record Drawing(GraphicsNode node, Dimension2D size) {}

    byte[] render(HandoutContent content) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 48, 48, 40, 32);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph(content.practice().name(), new Font(bold, 15)));
        document.add(new Paragraph("Uw oefeningen", new Font(bold, 26)));
        document.add(new Paragraph(content.patientName(), new Font(bold, 12)));
        content.goals().forEach(goal -> document.add(new Paragraph(goal, new Font(plain, 12))));
        content.exercises().forEach(exercise -> document.add(table(exercise, writer)));
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable table(HandoutExercise exercise, PdfWriter writer) {
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        table.setSpacingBefore(12);
        var text = new PdfPCell();
        text.setBorder(0);
        text.addElement(
                new Paragraph(exercise.number() + ". " + exercise.name(), new Font(bold, 15)));
        text.addElement(new Paragraph(exercise.start(), new Font(plain, 12)));
        text.addElement(new Paragraph(exercise.action(), new Font(plain, 12)));
        text.addElement(new Paragraph(exercise.doseLine(), new Font(bold, 15)));
        if (exercise.precaution() != null) {
            text.addElement(new Paragraph(exercise.precaution(), new Font(plain, 12)));
        }
        table.addCell(text);
        byte[] picture = exercise.picture();
        if (picture != null) {
            var cell = new PdfPCell(picture(picture, writer));
            cell.setBorder(0);
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(cell);
        }
        table.completeRow();
        return table;
    }

    private Image picture(byte[] svg, PdfWriter writer) {
        Drawing drawing = drawings.computeIfAbsent(ByteBuffer.wrap(svg), key -> read(svg));
        float scale = PICTURE_WIDTH / (float) drawing.size().getWidth();
        float height = (float) drawing.size().getHeight() * scale;
        PdfTemplate template = writer.getDirectContent().createTemplate(PICTURE_WIDTH, height);
        Graphics2D graphics = template.createGraphics(PICTURE_WIDTH, height);
        graphics.scale(scale, scale);
        drawing.node().paint(graphics);
        graphics.dispose();
        return Image.getInstance(template);
    }

    private static Drawing read(byte[] svg) {
        try (var source = new ByteArrayInputStream(svg)) {
            var factory = new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName());
            var context = new BridgeContext(new UserAgentAdapter());
            GraphicsNode node =
                    new GVTBuilder()
                            .build(context, factory.createSVGDocument("urn:picture", source));
            return new Drawing(node, context.getDocumentSize());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BaseFont font(String resource) {
        try (InputStream source =
                PlainOpenPdf.class.getClassLoader().getResourceAsStream(resource)) {
            if (source == null) {
                throw new IllegalStateException(resource);
            }
            return BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, true, true, source.readAllBytes(), null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
