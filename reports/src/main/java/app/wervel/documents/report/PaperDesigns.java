package app.wervel.documents.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.springframework.stereotype.Component;

/**
 * The designs of our paper, compiled when first printed and kept.
 *
 * <p>A design holds code that is run, so only the files beside this class are ever loaded, by the
 * names in {@link Design}; nothing a user uploads or types reaches the compiler.
 */
@Component
class PaperDesigns {
    /**
     * Styles whose room is fixed: a day's column, the lines at the head and foot of the page, and
     * names beside the safety box, which would be broken inside a word.
     */
    private static final Set<String> STYLES_OF_FIXED_SIZE =
            Set.of("Small", "Draft", "DayCell", "Number");

    /** As it is written in designs and drawings. */
    private static final String OWN_COLOUR = "#17505F";

    enum Design {
        HANDOUT("handout"),
        EMERGENCY_SHEET("emergency_sheet"),
        APPOINTMENT_CARD("appointment_card"),
        DAY_LIST("day_list"),
        LETTER("letter");

        private final String fileName;

        Design(String fileName) {
            this.fileName = fileName;
        }

        String resource() {
            return fileName + ".jrxml";
        }
    }

    private final ConcurrentMap<Key, JasperReport> compiled = new ConcurrentHashMap<>();
    private final ConcurrentMap<Design, String> editions = new ConcurrentHashMap<>();

    /**
     * Returns the compiled design.
     *
     * @param textScale 1 for ordinary print; 1.5 sets all text half as large again
     * @param rightToLeft whether the page is mirrored, for languages that are read so
     * @param accentColour of name and headings, {@code #rrggbb}
     */
    JasperReport get(Design design, float textScale, boolean rightToLeft, String accentColour) {
        return compiled.computeIfAbsent(
                new Key(design, textScale, rightToLeft, accentColour), PaperDesigns::compile);
    }

    /** Changes whenever the file of a design does. */
    String edition(Design design) {
        return editions.computeIfAbsent(design, PaperDesigns::checksum);
    }

    private static String checksum(Design design) {
        CRC32 checksum = new CRC32();
        try (InputStream source = open(design)) {
            checksum.update(source.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(checksum.getValue());
    }

    private static InputStream open(Design design) {
        InputStream source = PaperDesigns.class.getResourceAsStream(design.resource());
        if (source == null) {
            throw new IllegalStateException(
                    "The design %s is not in the jar".formatted(design.resource()));
        }
        return source;
    }

    private static JasperReport compile(Key key) {
        try (InputStream source = open(key.design())) {
            String drawn = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            byte[] coloured = inColour(drawn, key.accentColour()).getBytes(StandardCharsets.UTF_8);
            JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(coloured));
            enlarge(design, key.textScale());
            if (key.rightToLeft()) {
                MirroredDesign.mirror(design);
            }
            return JasperCompileManager.compileReport(design);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new PrintingFailed(key.design().resource(), e);
        }
    }

    /** The drawing with its accent in another colour, which was checked to be one. */
    static String inColour(String drawing, String accentColour) {
        return drawing.replace(OWN_COLOUR, accentColour);
    }

    private static void enlarge(JasperDesign design, float textScale) {
        Arrays.stream(design.getStyles())
                .filter(style -> !STYLES_OF_FIXED_SIZE.contains(style.getName()))
                .filter(style -> style.getOwnFontSize() != null)
                .forEach(style -> enlarge(style, textScale));
    }

    private static void enlarge(JRStyle style, float textScale) {
        style.setFontSize(style.getOwnFontSize() * textScale);
    }

    private record Key(Design design, float textScale, boolean rightToLeft, String accentColour) {}
}
