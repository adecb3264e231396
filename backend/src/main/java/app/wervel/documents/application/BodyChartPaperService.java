package app.wervel.documents.application;

import app.wervel.bodychart.BodyChartComparison;
import app.wervel.bodychart.BodyChartComparison.Kind;
import app.wervel.bodychart.BodyChartComparison.RegionChange;
import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.BodyChartInWords;
import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Picture;
import app.wervel.patient.application.PatientQueries;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints a body chart, or two of one patient with what is different between them. */
@Service
@PreAuthorize("hasAuthority('document:print') and hasAuthority('examination:read')")
public class BodyChartPaperService {
    private final BodyChartQueries charts;
    private final PatientQueries patients;
    private final Letterheads letterheads;
    private final LetterRenderer renderer;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BodyChartPaperService(
            BodyChartQueries charts,
            PatientQueries patients,
            Letterheads letterheads,
            LetterRenderer renderer,
            AccessLog accessLog,
            TransactionTemplate transaction,
            Clock clock) {
        this.charts = charts;
        this.patients = patients;
        this.letterheads = letterheads;
        this.renderer = renderer;
        this.accessLog = accessLog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param earlier what it is compared with; null: nothing
     * @param lang {@code nl} or {@code en}; null: Dutch
     * @throws NotFound when there is no such chart, or the earlier one is of another patient
     * @throws InvalidInput {@code documents.language-unknown} on {@code lang}
     */
    public PrintedDocument print(
            BodyChartId id, @Nullable BodyChartId earlier, @Nullable String lang) {
        var checked = new LetterRequest(lang, null, null).checked();
        var texts = new LetterTexts(checked.language());
        LetterContent content =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            BodyChartDetails chart = charts.get(id);
                            BodyChartDetails before = earlier == null ? null : charts.get(earlier);
                            if (before != null && !before.patient().equals(chart.patient())) {
                                throw new NotFound("body chart");
                            }
                            accessLog.record(
                                    new Access(
                                            Access.Action.PRINT,
                                            "BodyChart",
                                            id.value(),
                                            List.of(chart.patient().value()),
                                            List.of("marks")));
                            return content(texts, checked, chart, before);
                        }));
        return new PrintedDocument(
                renderer.render(content), LetterFileName.of(content.title(), content.date()));
    }

    private LetterContent content(
            LetterTexts texts,
            LetterRequest.Checked request,
            BodyChartDetails chart,
            @Nullable BodyChartDetails before) {
        var patient = patients.get(chart.patient());
        return new LetterContent(
                request.language().id(),
                texts.text(before == null ? "chart.title" : "chart.compared"),
                letterheads.letterhead(),
                List.of(),
                LocalDate.now(clock),
                patient.name().full(),
                List.of(new Fact(texts.text("letter.born"), texts.date(patient.birthDate()))),
                before == null ? alone(texts, chart) : compared(texts, before, chart));
    }

    private List<LetterBlock> alone(LetterTexts texts, BodyChartDetails chart) {
        List<LetterBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(day(texts, chart)));
        blocks.addAll(ExaminationBlocks.drawn(texts, chart));
        blocks.add(ExaminationBlocks.signs(texts, chart.marks()));
        return blocks;
    }

    private List<LetterBlock> compared(
            LetterTexts texts, BodyChartDetails earlier, BodyChartDetails later) {
        List<LetterBlock> blocks = new ArrayList<>();
        String before = day(texts, earlier);
        String after = day(texts, later);
        blocks.add(new Heading(texts.text("chart.beside", before, after)));
        blocks.add(
                new Picture(
                        BodyChartPicture.onPaper(earlier.marks(), later.marks()),
                        texts.text(
                                "chart.beside.told",
                                BodyChartInWords.said(earlier.marks(), texts.locale()),
                                BodyChartInWords.said(later.marks(), texts.locale()))));
        blocks.add(ExaminationBlocks.signs(texts, earlier.marks(), later.marks()));
        List<Fact> notes = new ArrayList<>();
        note(notes, before, earlier);
        note(notes, after, later);
        if (!notes.isEmpty()) {
            blocks.add(new Facts(notes));
        }
        blocks.add(new Heading(texts.text("chart.changes")));
        blocks.add(new Facts(changes(texts, earlier, later)));
        blocks.add(new Paragraph(texts.text("chart.changes.explained")));
        return blocks;
    }

    private static void note(List<Fact> notes, String day, BodyChartDetails chart) {
        String note = chart.note();
        if (note != null) {
            notes.add(new Fact(day, note));
        }
    }

    private String day(LetterTexts texts, BodyChartDetails chart) {
        String day = texts.date(LocalDate.ofInstant(chart.drawnAt(), clock.getZone()));
        return chart.isDraft() ? texts.text("chart.draft", day) : day;
    }

    private static List<Fact> changes(
            LetterTexts texts, BodyChartDetails earlier, BodyChartDetails later) {
        var comparison = BodyChartComparison.of(earlier.marks(), later.marks());
        List<Fact> facts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String told =
                    comparison.of(kind).stream()
                            .map(change -> told(texts, change))
                            .collect(Collectors.joining("; "));
            facts.add(
                    new Fact(
                            texts.text(
                                    switch (kind) {
                                        case NEW -> "chart.new";
                                        case GONE -> "chart.gone";
                                        case CHANGED -> "chart.changed";
                                        case SAME -> "chart.same";
                                    }),
                            told.isEmpty() ? texts.text("chart.no-place") : told));
        }
        return facts;
    }

    private static String told(LetterTexts texts, RegionChange change) {
        var locale = texts.locale();
        return switch (change.kind()) {
            case NEW, SAME -> BodyChartInWords.place(change.region(), change.after(), locale);
            case GONE -> BodyChartInWords.place(change.region(), change.before(), locale);
            case CHANGED ->
                    texts.text(
                            "chart.was-and-is",
                            change.region().name(locale),
                            BodyChartInWords.feelings(change.before(), locale),
                            BodyChartInWords.feelings(change.after(), locale));
        };
    }
}
