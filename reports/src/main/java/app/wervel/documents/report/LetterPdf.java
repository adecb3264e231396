package app.wervel.documents.report;

import app.wervel.documents.application.LetterBlock;
import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Chart;
import app.wervel.documents.application.LetterBlock.Closing;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Notice;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Picture;
import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.documents.application.LetterBlock.Signatures;
import app.wervel.documents.application.LetterContent;
import app.wervel.documents.application.LetterRenderer;
import app.wervel.documents.report.PaperDesigns.Design;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints letters and forms: every block becomes rows of the one design. The rows of a block stay
 * together on a page, as do a heading and the block after it, a greeting and the block before it,
 * and a section and its signatures.
 */
@Component
class LetterPdf implements LetterRenderer {
    /** A box to tick, which our font has. */
    private static final String BOX = "\u25A1\u00A0";

    /** Longer choices may be broken over lines; shorter ones stay whole beside their box. */
    private static final int LONGEST_WHOLE_CHOICE = 60;

    private static final int FACTS_THAT_STAY = 3;

    private final Paper paper;

    LetterPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(LetterContent content) {
        PaperLabels labels = PaperLabels.of(content.language());
        return paper.print(
                Design.LETTER,
                1f,
                labels,
                content.title(),
                content.practice(),
                parameters(content, labels),
                rows(content));
    }

    private static Map<String, @Nullable Object> parameters(
            LetterContent content, PaperLabels labels) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("practiceName", PrintableText.of(content.practice().name()));
        String agb = content.practice().agb();
        String contact = Paper.contactLines(content.practice());
        parameters.put(
                "practiceContact",
                agb == null ? contact : contact + "\n" + labels.text("letter.agb", agb));
        parameters.put("title", PrintableText.of(content.title()));
        parameters.put("addressee", PrintableText.orNull(String.join("\n", content.addressee())));
        parameters.put("date", labels.date(content.date()));
        parameters.put("foot", PrintableText.of(foot(content)));
        parameters.put("patientName", PrintableText.orNull(content.patientName()));
        parameters.put(
                "patientFacts",
                PrintableText.orNull(
                        content.patientFacts().stream()
                                .map(fact -> fact.label() + " " + fact.value())
                                .collect(Collectors.joining("  ·  "))));
        return parameters;
    }

    /** On every page: pages of two patients must not be mixed up. */
    private static String foot(LetterContent content) {
        List<String> foot = new ArrayList<>();
        foot.add(content.practice().name());
        String patient = content.patientName();
        if (patient != null) {
            foot.add(patient);
            content.patientFacts().stream()
                    .limit(1)
                    .map(fact -> fact.label() + " " + fact.value())
                    .forEach(foot::add);
        }
        String edition = content.edition();
        if (edition != null) {
            foot.add(edition);
        }
        return String.join(" · ", foot);
    }

    private static Collection<Map<String, ?>> rows(LetterContent content) {
        List<LetterBlock> blocks = content.blocks();
        List<Map<String, ?>> rows = new ArrayList<>();
        int part = 0;
        for (int i = 0; i < blocks.size(); i++) {
            rows.addAll(rows("part " + part, blocks.get(i)));
            if (mayBreakAfter(blocks, i)) {
                part++;
            }
        }
        return rows;
    }

    /**
     * A heading stays with what follows, a greeting with what it closes, and what is signed with
     * its signatures: nobody signs a page on which nothing stands.
     */
    private static boolean mayBreakAfter(List<LetterBlock> blocks, int index) {
        if (blocks.get(index) instanceof Heading) {
            return false;
        }
        if (index + 1 < blocks.size() && blocks.get(index + 1) instanceof Closing) {
            return false;
        }
        for (LetterBlock next : blocks.subList(index + 1, blocks.size())) {
            if (next instanceof Heading) {
                return true;
            }
            if (next instanceof Signatures) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<String, ?>> rows(String part, LetterBlock block) {
        return switch (block) {
            case Heading heading -> Paper.textRows(part, "heading", List.of(heading.text()));
            case Paragraph paragraph ->
                    Paper.textRows(part, "paragraph", List.of(paragraph.text()));
            case Notice notice -> Paper.textRows(part, "notice", List.of(notice.text()));
            case Bullets bullets -> Paper.textRows(part, "bullet", bullets.items());
            case Facts facts -> rows(part, facts);
            case Picture picture -> drawn(part, "picture", picture.svg(), picture.told());
            case Chart chart -> drawn(part, "chart", chart.svg(), chart.told());
            case Closing closing -> Paper.textRows(part, "closing", List.of(closing.signedBy()));
            case Question question -> rows(part, question);
            case Signatures signatures -> Paper.textRows(part, "signature", signatures.whose());
        };
    }

    /** A drawing that cannot be drawn leaves its words. */
    private static List<Map<String, ?>> drawn(String part, String kind, String svg, String told) {
        var drawn = Pictures.printable(svg.getBytes(StandardCharsets.UTF_8));
        return drawn == null
                ? Paper.textRows(part, "paragraph", List.of(told))
                : List.of(
                        Map.of(
                                "part",
                                part,
                                "kind",
                                kind,
                                "picture",
                                drawn,
                                "help",
                                PrintableText.of(told)));
    }

    /** The first few stay with their heading; a long table may go on on another page. */
    private static List<Map<String, ?>> rows(String part, Facts facts) {
        List<Map<String, ?>> rows =
                Paper.rows(
                        part,
                        "fact",
                        facts.facts(),
                        fact ->
                                Map.of(
                                        "text", PrintableText.of(fact.label()),
                                        "value", PrintableText.of(fact.value())));
        for (int i = FACTS_THAT_STAY; i < rows.size(); i++) {
            Map<String, Object> row = new HashMap<>(rows.get(i));
            row.put("part", "%s.%d".formatted(part, i));
            rows.set(i, row);
        }
        return rows;
    }

    private static List<Map<String, ?>> rows(String part, Question question) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("part", part);
        asked.put("kind", "question");
        asked.put("text", PrintableText.of(question.text()));
        asked.put("help", PrintableText.orNull(question.help()));
        asked.put("value", choices(question.choices()));
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.add(asked);
        for (int i = 0; i < question.lines(); i++) {
            rows.add(Map.of("part", part, "kind", "line"));
        }
        return rows;
    }

    private static @Nullable String choices(List<String> choices) {
        if (choices.isEmpty()) {
            return null;
        }
        return choices.stream().map(LetterPdf::choice).collect(Collectors.joining("\u00A0\u00A0 "));
    }

    private static String choice(String choice) {
        String text = PrintableText.of(choice);
        return BOX + (text.length() > LONGEST_WHOLE_CHOICE ? text : text.replace(' ', '\u00A0'));
    }
}
