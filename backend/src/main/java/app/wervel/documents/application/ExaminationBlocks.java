package app.wervel.documents.application;

import app.wervel.bodychart.BodyChartInWords;
import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Picture;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.examination.ExaminationBlock;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminedSide;
import app.wervel.examination.Finding;
import app.wervel.examination.application.DiagnosisDetails;
import app.wervel.examination.application.DiagnosisQueries;
import app.wervel.examination.application.ExaminationQueries;
import app.wervel.intake.IntakeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter says of the body chart, the last signed examination and the diagnosis. */
@Component
class ExaminationBlocks {
    private final BodyChartQueries charts;
    private final EpisodeQueries episodes;
    private final ExaminationQueries examinations;
    private final DiagnosisQueries diagnoses;

    ExaminationBlocks(
            BodyChartQueries charts,
            EpisodeQueries episodes,
            ExaminationQueries examinations,
            DiagnosisQueries diagnoses) {
        this.charts = charts;
        this.episodes = episodes;
        this.examinations = examinations;
        this.diagnoses = diagnoses;
    }

    /** Nothing where nothing was marked or noted. */
    List<LetterBlock> chart(LetterTexts texts, IntakeId intake) {
        List<LetterBlock> blocks = new ArrayList<>();
        charts.findOfIntake(intake.value())
                .filter(chart -> !chart.marks().isEmpty() || chart.note() != null)
                .ifPresent(chart -> {
                    blocks.add(new Heading(texts.text("chart.title")));
                    blocks.addAll(drawn(texts, chart));
                    blocks.add(signs(texts, chart.marks()));
                });
        return blocks;
    }

    /** The picture, and what it does not tell. */
    static List<LetterBlock> drawn(LetterTexts texts, BodyChartDetails chart) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(
                new Picture(
                        BodyChartPicture.onPaper(chart.marks()),
                        BodyChartInWords.said(chart.marks(), texts.locale())));
        String note = chart.note();
        if (note != null) {
            blocks.add(new Paragraph(note));
        }
        return blocks;
    }

    static LetterBlock signs(LetterTexts texts, BodyMarks... charts) {
        return new Paragraph(
                texts.text("chart.explained", BodyChartInWords.signs(texts.locale(), charts)));
    }

    /**
     * Nothing where nothing was signed. Only what is not normal is named, and what was examined.
     */
    List<LetterBlock> found(LetterTexts texts, IntakeId intake) {
        List<LetterBlock> blocks = new ArrayList<>();
        episodes.findByIntake(intake)
                .ifPresent(episode -> {
                    List<Fact> facts = new ArrayList<>();
                    examinations
                            .lastSigned(episode.id())
                            .ifPresent(examined -> add(facts, texts, examined.content()));
                    diagnoses
                            .lastSigned(episode.id())
                            .ifPresent(diagnosis -> add(facts, texts, diagnosis));
                    if (!facts.isEmpty()) {
                        blocks.add(new Heading(texts.text("examination.title")));
                        blocks.add(new Facts(facts));
                    }
                });
        return blocks;
    }

    private static void add(List<Fact> facts, LetterTexts texts, ExaminationContent content) {
        String deviating =
                content.findings().all().stream()
                        .filter(finding -> !finding.isNormal())
                        .map(finding -> finding(texts, finding))
                        .collect(Collectors.joining("; "));
        Set<ExaminationBlock> deviatingBlocks =
                content.findings().all().stream()
                        .filter(finding -> !finding.isNormal())
                        .map(finding -> finding.item().block())
                        .collect(Collectors.toSet());
        String normal =
                content.findings().all().stream()
                        .filter(Finding::isNormal)
                        .map(finding -> finding.item().block())
                        .distinct()
                        .map(block -> normal(texts, block, deviatingBlocks.contains(block)))
                        .collect(Collectors.joining(", "));
        fact(facts, texts, "examination.deviating", deviating);
        fact(facts, texts, "examination.normal", normal);
        fact(facts, texts, "examination.conclusion", content.conclusion());
    }

    /** Beside a deviating finding only the rest of its block was normal, and that is said. */
    private static String normal(LetterTexts texts, ExaminationBlock block, boolean onlyTheRest) {
        String name = texts.text("examination.block." + block.id());
        return onlyTheRest ? texts.text("examination.rest", name) : name;
    }

    private static void add(List<Fact> facts, LetterTexts texts, DiagnosisDetails diagnosis) {
        fact(facts, texts, "examination.diagnosis", diagnosis.content().statement());
        String code = diagnosis.content().code();
        fact(
                facts,
                texts,
                "examination.code",
                code == null ? null : code + " " + diagnosis.codeDescription());
        Boolean indicated = diagnosis.content().indicated();
        fact(
                facts,
                texts,
                "examination.indicated",
                indicated == null ? null : texts.yesOrNo(indicated));
    }

    private static void fact(
            List<Fact> facts, LetterTexts texts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(texts.text(key), value));
        }
    }

    private static String finding(LetterTexts texts, Finding finding) {
        String name = texts.text("examination.item." + finding.item().id());
        String value =
                finding.item().block() == ExaminationBlock.STRENGTH
                        ? "MRC " + finding.value()
                        : texts.text("examination.value." + finding.value());
        String side =
                finding.side() == ExaminedSide.BOTH
                        ? ""
                        : " " + texts.text("examination.side." + finding.side().id());
        return name + side + ": " + value;
    }
}
