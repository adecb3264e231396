package app.wervel.imports.ui;

import app.wervel.imports.application.CsvTable;
import app.wervel.imports.application.CsvTableReader;
import app.wervel.imports.application.ImportKind;
import app.wervel.imports.application.ImportMapping;
import app.wervel.imports.application.ImportReport;
import app.wervel.imports.application.ImportService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings in patients or appointments in three steps: the file, its columns, and what would become
 * of it. Nothing is stored before the last button; what was chosen stays after every refusal.
 */
@Route("imports")
@RolesAllowed("import:run")
class ImportView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** How often a window asks how far its import is. */
    private static final int LOOK_MILLIS = 400;

    private final transient ImportService imports;
    private final transient Refusals refusals;
    private final transient ErrorTexts texts;
    private transient @Nullable CsvTable table;
    private transient @Nullable ImportJob job;
    private transient @Nullable Registration looking;
    private boolean storing;

    final RadioButtonGroup<ImportKind> kind = new RadioButtonGroup<>();
    final Paragraph file = new Paragraph();
    final Section columnsStep = new Section();
    final Section checkStep = new Section();
    @Nullable ColumnsPart columns;
    @Nullable ReportPart report;

    ImportView(ImportService imports, ErrorTexts texts) {
        this.imports = imports;
        this.texts = texts;
        this.refusals = new Refusals(texts);
        addClassNames("view", "imports");
        var warning = new Paragraph(getTranslation("imports.explanation"));
        warning.addClassName("secondary");
        columnsStep.addClassName("card");
        columnsStep.setVisible(false);
        checkStep.addClassName("card");
        checkStep.setVisible(false);
        add(new H1(getTranslation("imports.title")), warning, fileStep(), columnsStep, checkStep);
    }

    private Section fileStep() {
        kind.setLabel(getTranslation("imports.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("imports.kind." + each.id()));
        kind.setValue(ImportKind.PATIENTS);
        kind.addValueChangeListener(changed -> showColumns());
        file.getElement().setAttribute("role", "status");
        file.setVisible(false);
        var hint = new Paragraph(getTranslation("imports.file.hint"));
        hint.addClassName("secondary");
        var section =
                new Section(
                        new H2(getTranslation("imports.step.file")), kind, hint, upload(), file);
        section.addClassName("card");
        return section;
    }

    private Upload upload() {
        var upload =
                new FileUpload(
                        getTranslation("imports.file.choose"),
                        text("imports.file-too-large"),
                        text("imports.not-text"),
                        CsvTableReader.MOST_BYTES,
                        ".csv",
                        ".txt",
                        "text/csv",
                        "text/plain");
        upload.setDropLabel(new Paragraph(getTranslation("imports.file.drop")));
        upload.onFile(imports::read, this::open);
        return upload;
    }

    private String text(String code) {
        return texts.text(code, getLocale());
    }

    void open(String name, byte[] bytes) {
        open(name, () -> imports.read(bytes));
    }

    /** The file that was chosen before stays when this one cannot be read. */
    private void open(String name, Supplier<CsvTable> read) {
        refusals.attempt(() -> {
            CsvTable opened = read.get();
            table = opened;
            file.setText(getTranslation("imports.file.opened", name, opened.lines().size()));
            file.setVisible(true);
            showColumns();
        });
    }

    private void showColumns() {
        if (table == null) {
            return;
        }
        var opened = table;
        columns =
                new ColumnsPart(
                        opened,
                        ImportMapping.guess(kind.getValue(), opened),
                        refusals,
                        () -> start(false));
        columnsStep.removeAll();
        columnsStep.add(new H2(getTranslation("imports.step.columns")), columns);
        columnsStep.setVisible(true);
        checkStep.setVisible(false);
        report = null;
    }

    /**
     * @param store false: to see what would become of it
     */
    private void start(boolean store) {
        if (table == null || columns == null || job != null) {
            return;
        }
        var opened = table;
        var mapping = columns.mapping();
        var choices = columns.choices(acceptedLines());
        storing = store;
        refusals.clear();
        job =
                ImportJob.start(progress ->
                        store
                                ? imports.run(opened, mapping, choices, progress)
                                : imports.preview(opened, mapping, choices, progress));
        columns.setEnabled(false);
        kind.setEnabled(false);
        var ui = UI.getCurrent();
        ui.setPollInterval(LOOK_MILLIS);
        looking = ui.addPollListener(poll -> look());
        look();
    }

    boolean isBusy() {
        return job != null;
    }

    private Set<Long> acceptedLines() {
        return report == null ? Set.of() : report.acceptedLines();
    }

    /** Shows how far the import is, or what became of it. */
    void look() {
        if (job == null || columns == null) {
            return;
        }
        if (!job.isFinished()) {
            String progress =
                    job.total() == 0
                            ? getTranslation("imports.busy")
                            : getTranslation("imports.busy.count", job.done(), job.total());
            if (storing && report != null) {
                report.showProgress(progress, job.done(), job.total());
            } else {
                columns.showProgress(progress);
            }
            return;
        }
        var finished = job;
        job = null;
        stopLooking(UI.getCurrent());
        columns.setEnabled(true);
        columns.showProgress(null);
        kind.setEnabled(true);
        if (report != null) {
            report.showProgress(null, 0, 0);
        }
        refusals.attempt(() -> show(finished.report()));
    }

    private void show(ImportReport shown) {
        if (shown.stored()) {
            columnsStep.setVisible(false);
            table = null;
            file.setVisible(false);
        }
        report = new ReportPart(shown, acceptedLines(), texts, () -> start(true));
        checkStep.removeAll();
        checkStep.add(new H2(getTranslation("imports.step.check")), report);
        checkStep.setVisible(true);
        checkStep.getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }

    private void stopLooking(@Nullable UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
        if (ui != null) {
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopLooking(event.getUI());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title") + " · Wervel";
    }
}
