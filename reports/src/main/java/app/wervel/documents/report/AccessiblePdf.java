package app.wervel.documents.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes of what the exporter wrote a file that everybody can read, now and later: PDF/UA-1 (ISO
 * 14289-1) and PDF/A-2a (ISO 19005-2), and the same content always gives the same bytes.
 *
 * <p>The exporter tags texts and pictures, and leaves the rest undone: lines and boxes are neither
 * content nor decoration, types of structure are its own, fonts bear a random prefix, and neither
 * colours nor the standards are declared.
 */
final class AccessiblePdf {
    private static final String PRODUCER = "Wervel";
    private static final float VERSION = 1.7f;
    private static final int ID_BYTES = 16;

    private AccessiblePdf() {}

    static byte[] of(byte[] pdf, String title, Locale language) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            MessageDigest content = sha256();
            content.update(title.getBytes(StandardCharsets.UTF_8));
            for (PDPage page : document.getPages()) {
                page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
                content.update(Artifacts.mark(document, page));
            }
            Structure.mend(document);
            EmbeddedFonts.mend(document);
            describe(document, title, language);
            giveId(document, Arrays.copyOf(content.digest(), ID_BYTES));
            document.setVersion(VERSION);
            ByteArrayOutputStream mended = new ByteArrayOutputStream(pdf.length);
            document.save(mended, CompressParameters.DEFAULT_COMPRESSION);
            return mended.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, String title, Locale language)
            throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        document.setDocumentInformation(information);

        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        // An empty tree of names, in which the exporter keeps what our paper has none of.
        catalog.removeItem(COSName.NAMES);
        catalog.setString(COSName.LANG, language.toLanguageTag());
        catalog.setItem(
                COSName.METADATA, metadata(document, PaperMetadata.of(title, language, PRODUCER)));
        catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents(document));
    }

    private static COSStream metadata(PDDocument document, String xmp) throws IOException {
        // Not compressed, so that programs that do not know PDF find it too.
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream content = stream.createOutputStream()) {
            content.write(xmp.getBytes(StandardCharsets.UTF_8));
        }
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setName(COSName.SUBTYPE, "XML");
        return stream;
    }

    /** What red, green and blue are: sRGB, by the profile that the JDK carries. */
    private static COSArray outputIntents(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        try (OutputStream content = profile.createOutputStream(COSName.FLATE_DECODE)) {
            content.write(PaperMetadata.colourProfile());
        }
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private static void giveId(PDDocument document, byte[] id) {
        COSArray ids = new COSArray();
        ids.add(new COSString(id));
        ids.add(new COSString(id));
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
