package app.wervel.documents.ui;

import app.wervel.documents.application.PrintRow;
import app.wervel.documents.application.StoredDocumentQueries;
import app.wervel.documents.application.StoredDocumentRow;
import app.wervel.documents.application.StoredDocumentService;
import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** The papers that this patient was given, newest first: to open, and to print as they were. */
@org.springframework.stereotype.Component
class DocumentsTab implements PatientTab {
    private static final int ORDER = 76;
    private static final int PAGE_SIZE = 50;

    private final StoredDocumentQueries queries;
    private final StoredDocumentService documents;
    private final HandoutLanguages languages;
    private final LetterMakers letters;
    private final ErrorTexts texts;
    private final Clock clock;

    DocumentsTab(
            StoredDocumentQueries queries,
            StoredDocumentService documents,
            HandoutLanguages languages,
            LetterMakers letters,
            ErrorTexts texts,
            Clock clock) {
        this.queries = queries;
        this.documents = documents;
        this.languages = languages;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.DOCUMENTS;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String captionKey() {
        return "documents.tab";
    }

    @Override
    public Permission permission() {
        return Permission.DOCUMENT_PRINT;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "fill");
        var grid = new Grid<StoredDocumentRow>();
        grid.setId("stored-documents");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(row -> tab.getTranslation("handout.variant." + row.variant()))
                .setHeader(tab.getTranslation("documents.what"))
                .setAutoWidth(true);
        grid.addColumn(row -> version(tab, row))
                .setHeader(tab.getTranslation("documents.version"))
                .setAutoWidth(true);
        grid.addColumn(row -> language(tab, row))
                .setHeader(tab.getTranslation("documents.language"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(row -> moment(row.createdAt()))
                .setHeader(tab.getTranslation("documents.made"))
                .setAutoWidth(true);
        grid.addColumn(StoredDocumentRow::createdBy)
                .setHeader(tab.getTranslation("documents.by"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> prints(tab, row))
                .setHeader(tab.getTranslation("documents.prints"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> links(tab, row)).setAutoWidth(true).setFlexGrow(0);
        grid.setPageSize(PAGE_SIZE);
        grid.setItemsPageable(page ->
                queries.page(patient, new PageRequest(page.getPageNumber(), page.getPageSize()))
                        .items());
        grid.setEmptyStateText(tab.getTranslation("documents.none"));
        grid.setSizeFull();
        var explanation = new Paragraph(tab.getTranslation("documents.explanation"));
        explanation.addClassName("secondary");
        tab.add(letters.folded(patient), explanation, grid);
        return tab;
    }

    private static String version(Component tab, StoredDocumentRow row) {
        String version = Integer.toString(row.planVersion());
        return row.latest() ? version : tab.getTranslation("documents.superseded", version);
    }

    private String language(Component tab, StoredDocumentRow row) {
        String name =
                languages
                        .find(row.language())
                        .map(language -> language.ownName())
                        .orElse(row.language());
        return row.unreviewed().isEmpty() ? name : tab.getTranslation("documents.unreviewed", name);
    }

    private Button prints(Component tab, StoredDocumentRow row) {
        var button =
                new Button(
                        tab.getTranslation("documents.printed", row.prints()),
                        click -> showPrints(tab, row));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void showPrints(Component tab, StoredDocumentRow row) {
        var list = new OrderedList();
        for (PrintRow print : queries.prints(row.id())) {
            String key = print.first() ? "documents.print.first" : "documents.print.again";
            list.add(new ListItem(tab.getTranslation(key, moment(print.at()), print.by())));
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(tab.getTranslation("documents.prints"));
        dialog.add(list);
        var close = new Button(tab.getTranslation("documents.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private Div links(Component tab, StoredDocumentRow row) {
        var links = new Div();
        links.addClassName("document-links");
        links.add(
                link(
                        tab.getTranslation("documents.open"),
                        new PdfDownload(texts, () -> documents.open(row.id()))),
                link(
                        tab.getTranslation("documents.reprint"),
                        new PdfDownload(texts, () -> documents.reprint(row.id()))));
        return links;
    }

    private static Anchor link(String text, PdfDownload pdf) {
        var link = new Anchor();
        pdf.openedBy(link);
        link.setText(text);
        return link;
    }

    private String moment(Instant at) {
        Locale locale = UI.getCurrent().getLocale();
        return Formats.moment(at, clock.getZone(), locale);
    }
}
