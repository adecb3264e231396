package app.wervel.imports.ui;

import app.wervel.imports.application.ImportError;
import app.wervel.imports.application.ImportField;
import app.wervel.imports.application.ImportReport;
import app.wervel.imports.application.ImportReport.Duplicate;
import app.wervel.imports.application.ImportReport.PreviewLine;
import app.wervel.patient.application.PatientRow;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.SafeCsv;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file would bring in, what is wrong with it, and the button that brings it in. */
class ReportPart extends Div {
    private static final long serialVersionUID = 1L;
    private static final String CSV = "text/csv; charset=utf-8";

    private final transient ImportReport report;
    private final transient ErrorTexts texts;
    private final Set<Long> accepted = new TreeSet<>();

    /** Of the accepted ones, how many the report has counted already. */
    private final int counted;

    private final ProgressBar progressBar = new ProgressBar();
    final Paragraph summary = new Paragraph();
    final Button run = new Button();

    /**
     * @param accepted lines that were accepted in an earlier look at the same file
     */
    ReportPart(ImportReport report, Set<Long> accepted, ErrorTexts texts, Runnable onRun) {
        this.report = report;
        this.counted = accepted.size();
        this.accepted.addAll(accepted);
        this.texts = texts;
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("import-summary");
        progressBar.setVisible(false);
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClickListener(click -> onRun.run());
        add(summary);
        if (!report.errors().isEmpty()) {
            addErrors();
        }
        if (!report.duplicates().isEmpty()) {
            addDuplicates();
        }
        if (!report.stored()) {
            add(run, progressBar);
            addPreview();
        }
        refresh();
    }

    Set<Long> acceptedLines() {
        return accepted;
    }

    /** How many would be brought in, with the duplicates that were accepted here. */
    private int ready() {
        return report.ready() - counted + accepted.size();
    }

    private void refresh() {
        summary.setText(summaryText());
        run.setText(getTranslation("imports.run." + report.kind().id(), ready()));
        run.setEnabled(ready() > 0);
        run.setVisible(report.errors().isEmpty());
    }

    private String summaryText() {
        long faulty = report.errors().stream().map(ImportError::line).distinct().count();
        if (report.stored()) {
            return getTranslation("imports.stored." + report.kind().id(), report.ready());
        }
        if (faulty > 0) {
            return getTranslation("imports.faulty", report.total(), faulty);
        }
        return ready() == 0
                ? getTranslation("imports.nothing-left", report.total())
                : getTranslation("imports.ready", report.total(), ready());
    }

    private void addErrors() {
        var grid = new Grid<ImportError>();
        grid.setId("import-errors");
        dress(grid, report.errors().size());
        grid.addColumn(ImportError::line)
                .setHeader(getTranslation("imports.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::column)
                .setHeader(getTranslation("imports.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportError::value)
                .setHeader(getTranslation("imports.value"))
                .setAutoWidth(true);
        grid.addColumn(this::reason)
                .setHeader(getTranslation("imports.reason"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.setItems(report.errors());
        var download = new Anchor();
        download.setHref(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(
                                new ByteArrayInputStream(errorFile()),
                                getTranslation("imports.errors.file"),
                                CSV,
                                -1)),
                AttachmentType.DOWNLOAD);
        download.addClassName("paper-link");
        download.setId("import-errors-download");
        download.add(
                VaadinIcon.DOWNLOAD.create(), new Span(getTranslation("imports.errors.download")));
        add(
                new H3(getTranslation("imports.errors", report.errors().size())),
                new Paragraph(getTranslation("imports.errors.explanation")),
                grid,
                download);
    }

    private String column(ImportError error) {
        ImportField field = error.field();
        return field == null
                ? getTranslation("imports.whole-line")
                : getTranslation("imports.field." + field.id());
    }

    private String reason(ImportError error) {
        return texts.text(error.code(), getLocale(), error.details().toArray());
    }

    byte[] errorFile() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.of("imports.line", "imports.column", "imports.value", "imports.reason")
                        .map(this::getTranslation)
                        .toList());
        report.errors()
                .forEach(error ->
                        lines.add(
                                List.of(
                                        Long.toString(error.line()),
                                        column(error),
                                        error.value(),
                                        reason(error))));
        return SafeCsv.of(lines);
    }

    private void addDuplicates() {
        var grid = new Grid<Duplicate>();
        grid.setId("import-duplicates");
        dress(grid, report.duplicates().size());
        grid.addColumn(Duplicate::line)
                .setHeader(getTranslation("imports.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Duplicate::name)
                .setHeader(getTranslation("imports.duplicate.in-file"))
                .setAutoWidth(true);
        grid.addColumn(this::knownAs)
                .setHeader(getTranslation("imports.duplicate.known"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        if (!report.stored()) {
            grid.addComponentColumn(this::accept)
                    .setHeader(getTranslation("imports.duplicate.accept"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setItems(report.duplicates());
        int found = report.duplicates().size();
        if (report.stored()) {
            add(new H3(getTranslation("imports.duplicates.after", found)), grid);
        } else {
            add(
                    new H3(getTranslation("imports.duplicates", found)),
                    new Paragraph(getTranslation("imports.duplicates.explanation")),
                    grid);
        }
    }

    private String knownAs(Duplicate duplicate) {
        PatientRow known = duplicate.known();
        String who =
                known == null
                        ? getTranslation("imports.duplicate.earlier", duplicate.earlierLine())
                        : "%s · %s · %d"
                                .formatted(
                                        known.name().sortable(),
                                        Formats.birthDate(known.birthDate()),
                                        known.number());
        return duplicate.sameBsn() ? who + " · " + getTranslation("imports.duplicate.bsn") : who;
    }

    private Checkbox accept(Duplicate duplicate) {
        var accept = new Checkbox();
        accept.setAriaLabel(getTranslation("imports.duplicate.accept-line", duplicate.line()));
        accept.setEnabled(!duplicate.sameBsn());
        accept.setValue(accepted.contains(duplicate.line()));
        accept.addValueChangeListener(changed -> accept(duplicate.line(), changed.getValue()));
        return accept;
    }

    final void accept(long line, boolean anotherPerson) {
        if (anotherPerson) {
            accepted.add(line);
        } else {
            accepted.remove(line);
        }
        refresh();
    }

    private void addPreview() {
        var grid = new Grid<PreviewLine>();
        grid.setId("import-preview");
        dress(grid, report.first().size());
        grid.addColumn(PreviewLine::line)
                .setHeader(getTranslation("imports.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line ->
                        getTranslation(line.faulty() ? "imports.line.faulty" : "imports.line.good"))
                .setHeader(getTranslation("imports.line.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        for (ImportField field : report.kind().fields()) {
            if (report.first().stream().anyMatch(line -> line.values().containsKey(field))) {
                grid.addColumn(line -> shown(field, line.values().getOrDefault(field, "")))
                        .setHeader(getTranslation("imports.field." + field.id()))
                        .setAutoWidth(true);
            }
        }
        grid.setItems(report.first());
        add(new H3(getTranslation("imports.first", report.first().size())), grid);
    }

    private String shown(ImportField field, String value) {
        return field == ImportField.SEX && value.matches("[fmx]")
                ? getTranslation("patient.sex." + value)
                : value;
    }

    /** As high as its lines, up to a dozen; the rest is scrolled. */
    private static void dress(Grid<?> grid, int lines) {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        if (lines <= 12) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("28rem");
        }
    }

    /**
     * @param text null: nothing is going on
     */
    final void showProgress(@Nullable String text, int done, int total) {
        progressBar.setVisible(text != null);
        progressBar.setIndeterminate(total == 0);
        if (total > 0) {
            progressBar.setMax(total);
            progressBar.setValue(Math.min(done, total));
        }
        if (text == null) {
            refresh();
        } else {
            run.setText(text);
            run.setEnabled(false);
        }
    }
}
