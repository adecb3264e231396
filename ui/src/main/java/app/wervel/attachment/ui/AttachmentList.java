package app.wervel.attachment.ui;

import app.wervel.attachment.application.AttachedFile;
import app.wervel.attachment.application.AttachmentQueries;
import app.wervel.attachment.application.AttachmentRow;
import app.wervel.attachment.application.AttachmentService;
import app.wervel.patient.PatientId;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.FileDownload;
import app.wervel.shell.Formats;
import app.wervel.shell.IconButton;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Locale;

/** What is attached, newest first; errors stay visible, struck through, with their reason. */
class AttachmentList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 50;
    private static final int KILO = 1024;

    private final transient AttachmentService service;
    private final transient AttachmentQueries queries;
    private final transient ErrorTexts texts;
    private final transient Clock clock;
    private final Grid<AttachmentRow> grid = new Grid<>();

    AttachmentList(
            AttachmentService service,
            AttachmentQueries queries,
            ErrorTexts texts,
            Clock clock,
            PatientId patient) {
        this.service = service;
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
        addClassNames("attachment-list", "fill");
        grid.setId("attachments");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("attachment.what"))
                .setFlexGrow(1);
        // Beside what it is, so that it is in sight on a phone too.
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row ->
                        row.writtenOn() == null ? "" : Formats.date(row.writtenOn(), getLocale()))
                .setHeader(getTranslation("attachment.written-on"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row ->
                        getTranslation(
                                "attachment.added-by",
                                Formats.moment(row.addedAt(), this.clock.getZone(), getLocale()),
                                row.addedBy()))
                .setHeader(getTranslation("attachment.added-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPageSize(PAGE_SIZE);
        grid.setItemsPageable(page ->
                queries.page(patient, new PageRequest(page.getPageNumber(), page.getPageSize()))
                        .items());
        grid.setEmptyStateText(getTranslation("attachment.none"));
        grid.setSizeFull();
        add(grid);
    }

    void reload() {
        grid.getDataProvider().refreshAll();
    }

    private Component what(AttachmentRow row) {
        var what = new Div();
        what.addClassName("attachment-what");
        var kind = new Span(getTranslation("attachment.kind." + row.kind().id()));
        kind.addClassName("attachment-kind");
        what.add(kind);
        String title = row.title();
        if (title != null) {
            what.add(new Span(title));
        }
        String error = row.error();
        if (error != null) {
            what.addClassName("is-error");
            what.add(new Span(getTranslation("attachment.error", error)));
        }
        return what;
    }

    private Component actions(AttachmentRow row) {
        var link = new Anchor();
        new FileDownload(texts, row.file().ending(), () -> content(queries.open(row.id())))
                .openedBy(link);
        link.setText(
                getTranslation(
                        "attachment.open",
                        row.file().ending().toUpperCase(Locale.ROOT),
                        Math.max(1, row.bytes() / KILO)));
        var actions = new Div(link);
        actions.addClassName("document-links");
        if (row.error() == null) {
            actions.add(
                    IconButton.of(
                            VaadinIcon.BAN,
                            getTranslation("attachment.mark"),
                            () -> askReason(row)));
        }
        return actions;
    }

    private static FileDownload.Content content(AttachedFile file) {
        return new FileDownload.Content(file.content(), file.fileName(), file.kind().mediaType());
    }

    private void askReason(AttachmentRow row) {
        var refusals = new Refusals(texts);
        var reason = new TextField(getTranslation("attachment.mark.reason"));
        reason.setMaxLength(Texts.LINE);
        reason.setWidthFull();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("attachment.mark"));
        dialog.setWidth("min(28rem, 100vw)");
        dialog.add(
                new Paragraph(getTranslation("attachment.mark.means")),
                refusals.field("reason", reason));
        var mark =
                new Button(
                        getTranslation("attachment.mark"),
                        click -> {
                            if (refusals.attempt(
                                    () -> service.markAsError(row.id(), reason.getValue()))) {
                                dialog.close();
                                reload();
                            }
                        });
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), mark);
        dialog.open();
        reason.focus();
    }
}
