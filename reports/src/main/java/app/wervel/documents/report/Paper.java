package app.wervel.documents.report;

import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.report.PaperDesigns.Design;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills a design and writes it as a tagged PDF, with title and language, and with the practice's
 * letterhead.
 */
@Component
class Paper {
    private static final String PRODUCER = "Wervel";

    private static final byte[] MARK = resource("wervel-mark.svg");

    private final PaperDesigns designs;

    Paper(PaperDesigns designs) {
        this.designs = designs;
    }

    /** Wervel's mark in the practice's colour. */
    private static Renderable mark(String accentColour) {
        String drawing = new String(MARK, StandardCharsets.UTF_8);
        return SimpleDataRenderer.getInstance(
                PaperDesigns.inColour(drawing, accentColour).getBytes(StandardCharsets.UTF_8));
    }

    byte[] print(
            Design design,
            float textScale,
            PaperLabels labels,
            String title,
            PracticeLetterhead practice,
            Map<String, @Nullable Object> values,
            Collection<Map<String, ?>> rows) {
        return print(
                design,
                textScale,
                new PaperWords(labels.locale(), labels.bundle(), false),
                title,
                practice,
                values,
                rows);
    }

    byte[] print(
            Design design,
            float textScale,
            PaperWords words,
            String title,
            PracticeLetterhead practice,
            Map<String, @Nullable Object> values,
            Collection<Map<String, ?>> rows) {
        Map<String, @Nullable Object> parameters = new HashMap<>(values);
        Renderable logo = Pictures.printable(practice.logo());
        parameters.put("logo", logo);
        parameters.put("mark", logo == null ? mark(practice.accentColour()) : null);
        parameters.put(JRParameter.REPORT_LOCALE, words.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words.bundle());
        try {
            JasperPrint pages =
                    JasperFillManager.fillReport(
                            designs.get(
                                    design,
                                    textScale,
                                    words.rightToLeft(),
                                    practice.accentColour()),
                            parameters,
                            new JRMapCollectionDataSource(rows));
            return export(pages, title, words.locale());
        } catch (JRException e) {
            throw new PrintingFailed(design.resource(), e);
        }
    }

    /** Changes whenever the design does. */
    String edition(Design design) {
        return designs.edition(design);
    }

    private static byte[] export(JasperPrint pages, String title, Locale language)
            throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage(language.toLanguageTag());
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator(PRODUCER);
        configuration.setMetadataProducer(PRODUCER);

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = PaperTags.exporter();
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return AccessiblePdf.of(pdf.toByteArray(), title, language);
    }

    /** Rows of one part that hold a line of text each. */
    static List<Map<String, ?>> textRows(String part, String kind, List<String> lines) {
        return rows(part, kind, lines, line -> Map.of("text", PrintableText.of(line)));
    }

    /**
     * Rows of one part; the first and the last say so, for there the design opens and closes its
     * list or table.
     */
    static <T> List<Map<String, ?>> rows(
            String part, String kind, List<T> lines, Function<T, Map<String, String>> cells) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Object> row = new HashMap<>(cells.apply(lines.get(i)));
            row.put("part", part);
            row.put("kind", kind);
            row.put("first", i == 0);
            row.put("last", i == lines.size() - 1);
            rows.add(row);
        }
        return rows;
    }

    /** Address, phone and what else a practice prints at the top of its paper, a line each. */
    static String contactLines(PracticeLetterhead practice) {
        return Stream.of(
                        joined(practice.addressLine(), practice.postalCodeAndCity()),
                        joined(practice.phone(), practice.email()),
                        PrintableText.orNull(practice.website()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String joined(String first, @Nullable String second) {
        String line =
                Stream.of(PrintableText.orNull(first), PrintableText.orNull(second))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return line.isEmpty() ? null : line;
    }

    private static byte[] resource(String name) {
        try (InputStream source = Paper.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException("%s is not in the jar".formatted(name));
            }
            return source.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
