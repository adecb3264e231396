package app.wervel.measure.ui;

import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.Scale;
import app.wervel.measure.application.InstrumentImportService;
import app.wervel.measure.application.InstrumentPreview;
import app.wervel.measure.application.VersionRow;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.PracticeTabs;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Instruments: what is known of them, which can be filled in, and the import of another. */
@Route("practice/instruments")
@RolesAllowed("questionnaire:import")
@StyleSheet("context://measure.css")
class InstrumentsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient InstrumentImportService imports;
    private final transient InstrumentRegistry registry;
    private final transient ErrorTexts texts;
    private final transient Clock clock;
    private final transient Refusals refusals;
    final Div preview = new Div();
    private final Div known = new Div();

    InstrumentsView(
            InstrumentImportService imports,
            InstrumentRegistry registry,
            ErrorTexts texts,
            Clock clock) {
        this.imports = imports;
        this.registry = registry;
        this.texts = texts;
        this.clock = clock;
        this.refusals = new Refusals(texts);
        addClassNames("view", "practice");
        known.addClassName("settings-cards");
        var cards = new Div(importCard(), known);
        cards.addClassName("settings-cards");
        add(new H1(getTranslation("practice.title")), new PracticeTabs(getClass()), cards);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.instruments.title");
    }

    private Section importCard() {
        var hint = new Paragraph(getTranslation("measure.import.hint"));
        hint.addClassName("secondary");
        String tooLarge = texts.text("questionnaire.file.too-large", getLocale());
        var upload =
                new FileUpload(
                        getTranslation("measure.import.choose"),
                        tooLarge,
                        getTranslation("measure.import.type"),
                        QuestionnaireStore.MOST_BYTES,
                        "application/json",
                        "application/fhir+json",
                        ".json");
        upload.setId("instrument-file");
        upload.onFile(Upload::new, (name, file) -> read(file));
        preview.setId("instrument-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var card =
                new Section(new H2(getTranslation("measure.import.title")), hint, upload, preview);
        card.addClassName("card");
        return card;
    }

    /** The bytes as they came. */
    record Upload(byte[] bytes) {}

    void read(Supplier<Upload> file) {
        refusals.attempt(() -> show(file.get().bytes()));
    }

    private void show(byte[] file) {
        preview.removeAll();
        switch (imports.preview(file)) {
            case InstrumentPreview.Refused refused -> preview.add(refused(refused));
            case InstrumentPreview.Readable readable ->
                    preview.add(
                            new InstrumentPreviewPart(
                                    imports, registry, texts, readable, file, this::accepted));
        }
    }

    private Div refused(InstrumentPreview.Refused refused) {
        var list = new UnorderedList();
        list.addClassName("measure-problems");
        refused.problems()
                .forEach(problem -> {
                    String text = texts.text(problem.code(), getLocale(), problem.where());
                    list.add(
                            new ListItem(
                                    problem.where().isEmpty()
                                            ? text
                                            : problem.where() + ": " + text));
                });
        var box = new Div(new Span(getTranslation("measure.import.refused")), list);
        box.addClassName("caution");
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    private void accepted() {
        preview.removeAll();
        Notices.done(getTranslation("measure.import.done"));
        refresh();
    }

    private void refresh() {
        known.removeAll();
        List<VersionRow> versions = imports.list();
        known.add(versionsCard(versions), registryCard(versions));
    }

    private Section versionsCard(List<VersionRow> versions) {
        var body = new NativeTableBody();
        versions.forEach(row -> body.add(version(row)));
        var table =
                table(
                        List.of(
                                "measure.versions.instrument",
                                "measure.versions.version",
                                "measure.versions.rights",
                                "measure.versions.by",
                                "measure.versions.use"),
                        body);
        var card = new Section(new H2(getTranslation("measure.versions.title")), table);
        card.addClassName("card");
        card.setId("instrument-versions");
        return card;
    }

    private NativeTableRow version(VersionRow row) {
        var name =
                new NativeTableHeaderCell(
                        registry.find(row.instrument())
                                .map(each -> each.name().in(getLocale()))
                                .orElse(row.instrument()));
        name.getElement().setAttribute("scope", "row");
        String hash = row.sha256().substring(0, 12);
        var version =
                new NativeTableCell(
                        getTranslation("measure.versions.of", row.title(), row.version(), hash));
        String who = row.importedByName();
        String by = who == null ? getTranslation("measure.versions.shipped") : who;
        String when = Formats.moment(row.importedAt(), clock.getZone(), getLocale());
        String rights = row.copyright();
        var use = new NativeTableCell();
        if (row.inUse()) {
            use.setText(getTranslation("measure.versions.in-use"));
        } else {
            var button = new Button(getTranslation("measure.versions.take"), click -> use(row));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + ", " + row.title() + " " + row.version());
            use.add(button);
        }
        return new NativeTableRow(
                name,
                version,
                new NativeTableCell(rights == null ? "" : rights),
                new NativeTableCell(by + ", " + when),
                use);
    }

    private void use(VersionRow row) {
        if (refusals.attempt(() -> imports.use(row.id()))) {
            Notices.done(getTranslation("shell.saved"));
            refresh();
        }
    }

    private Section registryCard(List<VersionRow> versions) {
        List<String> usable =
                versions.stream().filter(VersionRow::inUse).map(VersionRow::instrument).toList();
        var body = new NativeTableBody();
        registry.all().forEach(each -> body.add(instrument(each, usable.contains(each.id()))));
        var table =
                table(
                        List.of(
                                "measure.registry.name",
                                "measure.registry.range",
                                "measure.registry.change",
                                "measure.registry.rights",
                                "measure.registry.state"),
                        body);
        var hint = new Paragraph(getTranslation("measure.registry.hint"));
        hint.addClassName("secondary");
        var card = new Section(new H2(getTranslation("measure.registry.title")), hint, table);
        card.addClassName("card");
        return card;
    }

    private NativeTableRow instrument(Instrument instrument, boolean usable) {
        var name = new NativeTableHeaderCell(instrument.name().in(getLocale()));
        name.getElement().setAttribute("scope", "row");
        String owner = instrument.owner();
        String licence = instrument.licence().in(getLocale());
        return new NativeTableRow(
                name,
                new NativeTableCell(range(instrument)),
                new NativeTableCell(change(instrument)),
                new NativeTableCell(owner == null ? licence : owner + ". " + licence),
                new NativeTableCell(
                        getTranslation(
                                usable ? "measure.registry.usable" : "measure.registry.import")));
    }

    private String range(Instrument instrument) {
        Scale total = instrument.total();
        String numbers =
                total == null
                        ? instrument.scales().stream()
                                .map(scale -> numbers(scale.name().in(getLocale()), scale))
                                .collect(Collectors.joining("; "))
                        : getTranslation(
                                "measure.registry.from-to",
                                total.least().toPlainString(),
                                total.most().toPlainString());
        return numbers + "; " + instrument.directionLabel().in(getLocale());
    }

    private String numbers(String name, Scale scale) {
        return name
                + " "
                + getTranslation(
                        "measure.registry.from-to",
                        scale.least().toPlainString(),
                        scale.most().toPlainString());
    }

    private String change(Instrument instrument) {
        ImportantChange change = instrument.change();
        return change == null
                ? getTranslation("measure.registry.change.unknown")
                : getTranslation(
                        "measure.registry.change.is",
                        change.points().toPlainString(),
                        change.percent(),
                        registry.sourceWords(change.source()).stream()
                                .map(words -> words.in(getLocale()))
                                .collect(Collectors.joining("; ")));
    }

    private Div table(List<String> columns, NativeTableBody body) {
        var head = new NativeTableRow();
        for (String key : columns) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var table = new NativeTable();
        table.addClassName("measure-table");
        table.add(new NativeTableHeader(head), body);
        var scroll = new Div(table);
        scroll.addClassName("measure-scroll");
        return scroll;
    }
}
