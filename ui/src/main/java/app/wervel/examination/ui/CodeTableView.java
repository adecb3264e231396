package app.wervel.examination.ui;

import app.wervel.examination.application.CodeTablePreview;
import app.wervel.examination.application.DiagnosisCodeQueries;
import app.wervel.examination.application.DiagnosisCodeService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileUpload;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.PracticeTabs;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The practice's table of diagnosis codes: what counts now, and how to import another. */
@Route("practice/diagnosis-codes")
@RolesAllowed("practice:write")
class CodeTableView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_SHOWN = 10;

    private final transient DiagnosisCodeService service;
    private final transient DiagnosisCodeQueries queries;
    private final transient ErrorTexts errors;
    private final transient Clock clock;
    private final transient Refusals refusals;
    private final Div tables = new Div();
    private final Div preview = new Div();

    /** A file with what it holds. */
    private record ReadFile(byte[] bytes, CodeTablePreview table) {}

    CodeTableView(
            DiagnosisCodeService service,
            DiagnosisCodeQueries queries,
            ErrorTexts errors,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.errors = errors;
        this.clock = clock;
        this.refusals = new Refusals(errors);
        addClassNames("view", "practice");
        preview.getElement().setAttribute("aria-live", "polite");
        var upload =
                new FileUpload(
                        getTranslation("codes.choose"),
                        errors.text("examination.table-too-large", getLocale()),
                        errors.text("examination.table-unreadable", getLocale()),
                        MOST_BYTES,
                        ".csv",
                        "text/csv",
                        ".txt");
        upload.<ReadFile>onFile(
                bytes -> new ReadFile(bytes, service.preview(bytes)),
                (name, file) -> refusals.attempt(() -> show(name, file.get())));
        var importing =
                new Section(
                        new H2(getTranslation("codes.import")),
                        new Paragraph(getTranslation("codes.explained")),
                        upload,
                        preview);
        importing.addClassName("card");
        var current = new Section(new H2(getTranslation("codes.current")), tables);
        current.addClassName("card");
        add(
                new H1(getTranslation("practice.title")),
                new PracticeTabs(getClass()),
                current,
                importing);
        showTables();
    }

    private void showTables() {
        tables.removeAll();
        var all = queries.tables();
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("codes.none"));
            empty.addClassName("empty-state");
            tables.add(empty);
            return;
        }
        var list = new UnorderedList();
        for (int i = 0; i < all.size(); i++) {
            var table = all.get(i);
            list.add(
                    new ListItem(
                            getTranslation(
                                    i == 0 ? "codes.table.counts" : "codes.table.earlier",
                                    table.codes(),
                                    table.fileName(),
                                    Formats.moment(
                                            table.importedAt(), clock.getZone(), getLocale()),
                                    table.importedByName())));
        }
        tables.add(list);
    }

    private void show(String name, ReadFile file) {
        preview.removeAll();
        var table = file.table();
        preview.add(
                new Paragraph(
                        getTranslation(
                                "codes.preview", table.codes().size(), table.errors().size())));
        if (!table.errors().isEmpty()) {
            preview.add(errors(table));
            return;
        }
        var first = new UnorderedList();
        table.codes().stream()
                .limit(MOST_SHOWN)
                .forEach(code -> first.add(new ListItem(code.code() + " · " + code.description())));
        var accept =
                new Button(
                        getTranslation("codes.accept"),
                        click -> {
                            if (refusals.attempt(() -> service.accept(name, file.bytes()))) {
                                preview.removeAll();
                                Notices.done(getTranslation("codes.accepted"));
                                showTables();
                            }
                        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        preview.add(first, accept);
    }

    private Component errors(CodeTablePreview table) {
        var list = new UnorderedList();
        table.errors()
                .forEach(error ->
                        list.add(
                                new ListItem(
                                        getTranslation(
                                                "codes.line",
                                                String.valueOf(error.line()),
                                                errors.text(error.code(), getLocale())))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codes.title") + " · Wervel";
    }
}
