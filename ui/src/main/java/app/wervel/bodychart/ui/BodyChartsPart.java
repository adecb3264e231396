package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyChartComparison;
import app.wervel.bodychart.BodyChartComparison.Kind;
import app.wervel.bodychart.BodyChartComparison.RegionChange;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.patient.PatientId;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;

/** A patient's charts: the one that is being drawn, and any two of them compared. */
@NamedInterface("editor")
public class BodyChartsPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient BodyChartService service;
    private final transient BodyChartQueries queries;
    private final transient ErrorTexts errors;
    private final transient Refusals refusals;
    private final transient PatientId patient;
    private final transient ChartWords words;
    private final transient ZoneId zone;
    private final Locale locale;
    private final boolean mayDraw;
    private final transient ObjectProvider<BodyChartPapers> papers;
    private transient List<BodyChartDetails> charts = List.of();

    public BodyChartsPart(
            BodyChartService service,
            BodyChartQueries queries,
            ErrorTexts errors,
            PatientId patient,
            ZoneId zone,
            Locale locale,
            boolean mayDraw,
            ObjectProvider<BodyChartPapers> papers) {
        this.service = service;
        this.queries = queries;
        this.errors = errors;
        this.refusals = new Refusals(errors);
        this.patient = patient;
        this.words = new ChartWords(this, locale);
        this.zone = zone;
        this.locale = locale;
        this.mayDraw = mayDraw;
        this.papers = papers;
        addClassName("body-charts");
        show();
    }

    private void show() {
        removeAll();
        charts = queries.ofPatient(patient);
        var draft =
                charts.stream()
                        .filter(chart -> chart.isDraft() && chart.intakeId() == null)
                        .findFirst();
        if (mayDraw && draft.isEmpty()) {
            add(beginning());
        }
        draft.ifPresent(chart -> add(drawing(chart)));
        List<BodyChartDetails> shown =
                charts.stream()
                        // A chart of an intake that goes on may hold what was told at the last one.
                        .filter(chart -> !chart.isDraft())
                        .filter(chart -> !chart.marks().isEmpty() || chart.note() != null)
                        .toList();
        if (shown.isEmpty()) {
            var empty = new Paragraph(getTranslation("bodychart.empty"));
            empty.addClassName("empty-state");
            add(empty);
        } else if (shown.size() == 1) {
            add(alone(shown.getFirst()));
        } else {
            add(comparing(shown));
        }
    }

    private Component beginning() {
        var begin =
                new Button(
                        getTranslation("bodychart.new"),
                        VaadinIcon.PLUS.create(),
                        click -> {
                            refusals.attempt(() -> service.start(patient));
                            show();
                        });
        begin.setDisableOnClick(true);
        return begin;
    }

    private Component drawing(BodyChartDetails begun) {
        var kept = new BodyChartDetails[] {begun};
        var note = new TextArea(getTranslation("bodychart.note"));
        note.setWidthFull();
        note.setValue(Objects.requireNonNullElse(begun.note(), ""));
        TypedText.of(note);
        refusals.field("note", note);
        note.setEnabled(mayDraw);
        note.addValueChangeListener(change ->
                refusals.attempt(() ->
                        kept[0] =
                                service.save(
                                        kept[0].id(),
                                        kept[0].version(),
                                        kept[0].marks(),
                                        change.getValue())));
        var editor =
                new BodyChartEditor(
                        begun.marks(),
                        locale,
                        errors,
                        marks ->
                                kept[0] =
                                        service.save(
                                                kept[0].id(),
                                                kept[0].version(),
                                                marks,
                                                note.getValue()));
        editor.setEnabled(mayDraw);
        var conclude =
                new Button(
                        getTranslation("bodychart.conclude"),
                        click -> {
                            boolean concluded =
                                    refusals.attempt(() -> {
                                        // What a failed save left on the screen, too.
                                        if (!editor.marks().equals(kept[0].marks())) {
                                            kept[0] =
                                                    service.save(
                                                            kept[0].id(),
                                                            kept[0].version(),
                                                            editor.marks(),
                                                            note.getValue());
                                        }
                                        service.conclude(kept[0].id(), kept[0].version());
                                    });
                            if (concluded) {
                                Notices.done(getTranslation("bodychart.concluded"));
                                show();
                            }
                        });
        conclude.addThemeVariants(ButtonVariant.PRIMARY);
        var discard =
                new Button(
                        getTranslation("bodychart.discard"),
                        click ->
                                Question.ask(
                                        getTranslation("bodychart.discard"),
                                        getTranslation("bodychart.discard.text"),
                                        getTranslation("bodychart.discard"),
                                        () -> {
                                            refusals.attempt(() ->
                                                    service.discard(
                                                            kept[0].id(), kept[0].version()));
                                            show();
                                        }));
        var buttons = new Div(conclude, discard);
        buttons.addClassName("body-buttons");
        buttons.setVisible(mayDraw);
        return new Div(
                new H3(getTranslation("bodychart.drawing", when(begun))), editor, note, buttons);
    }

    private Component alone(BodyChartDetails chart) {
        var alone =
                new Div(
                        new H3(when(chart)),
                        new BodyChartStill(chart.marks(), chart.note(), locale));
        papers.ifAvailable(paper -> alone.add(paper.print(chart.id(), null)));
        return alone;
    }

    private Component comparing(List<BodyChartDetails> shown) {
        var result = new Div();
        var earlier = choice("bodychart.earlier", shown, shown.get(1));
        var later = choice("bodychart.later", shown, shown.getFirst());
        Runnable compare =
                () -> {
                    result.removeAll();
                    result.add(compared(earlier.getValue(), later.getValue()));
                };
        earlier.addValueChangeListener(change -> compare.run());
        later.addValueChangeListener(change -> compare.run());
        compare.run();
        var choices = new Div(earlier, later);
        choices.addClassName("body-tools");
        return new Div(new H3(getTranslation("bodychart.compare")), choices, result);
    }

    private Select<BodyChartDetails> choice(
            String key, List<BodyChartDetails> shown, BodyChartDetails chosen) {
        var choice = new Select<BodyChartDetails>();
        choice.setLabel(getTranslation(key));
        choice.setItems(shown);
        choice.setItemLabelGenerator(this::when);
        choice.setValue(chosen);
        return choice;
    }

    private String when(BodyChartDetails chart) {
        String moment = Formats.moment(chart.drawnAt(), zone, locale);
        return chart.intakeId() == null
                ? getTranslation("bodychart.when", moment, chart.drawnByName())
                : getTranslation("bodychart.when-intake", moment, chart.drawnByName());
    }

    private Component compared(BodyChartDetails earlier, BodyChartDetails later) {
        var pictures =
                new Div(
                        new Div(new H4(when(earlier)), words.still(earlier.marks())),
                        new Div(new H4(when(later)), words.still(later.marks())));
        pictures.addClassName("body-compare");
        var comparison = BodyChartComparison.of(earlier.marks(), later.marks());
        var changes = new DescriptionList();
        changes.addClassName("body-changes");
        for (Kind kind : Kind.values()) {
            List<RegionChange> of = comparison.of(kind);
            if (!of.isEmpty()) {
                changes.add(
                        new DescriptionList.Term(
                                getTranslation(
                                        "bodychart.change."
                                                + kind.name().toLowerCase(Locale.ROOT))),
                        new DescriptionList.Description(
                                of.stream().map(this::said).collect(Collectors.joining("; "))));
            }
        }
        var explained = new Span(getTranslation("bodychart.compare.explained"));
        explained.addClassName("secondary");
        var compared =
                new Div(pictures, words.legend(earlier.marks(), later.marks()), changes, explained);
        papers.ifAvailable(paper -> compared.add(new Div(paper.print(later.id(), earlier.id()))));
        return compared;
    }

    private String said(RegionChange change) {
        return switch (change.kind()) {
            case NEW, SAME -> words.place(change.region(), change.after());
            case GONE -> words.place(change.region(), change.before());
            case CHANGED ->
                    getTranslation(
                            "bodychart.changed",
                            change.region().name(locale),
                            words.feelings(change.before()),
                            words.feelings(change.after()));
        };
    }
}
