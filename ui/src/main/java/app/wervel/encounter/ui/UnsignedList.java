package app.wervel.encounter.ui;

import app.wervel.encounter.application.UnsignedEncounterRow;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The notes that who looks has still to sign, the longest waiting first. */
class UnsignedList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient EncounterTools tools;
    private final int shown;

    /**
     * @param shown how many at once
     */
    UnsignedList(EncounterTools tools, int shown) {
        this.tools = tools;
        this.shown = shown;
        show(0);
    }

    private void show(int page) {
        removeAll();
        var waiting =
                tools.queries()
                        .unsignedOf(tools.currentUser().get().id(), new PageRequest(page, shown));
        if (waiting.items().isEmpty()) {
            var none = new Paragraph(getTranslation("encounter.unsigned.none"));
            none.addClassName("secondary");
            add(none);
            return;
        }
        var count = new Paragraph(getTranslation("encounter.unsigned.count", waiting.total()));
        count.addClassName("secondary");
        var list = new UnorderedList();
        list.addClassName("intake-list");
        waiting.items().forEach(row -> list.add(row(row)));
        add(count, list);
        if (waiting.total() > shown) {
            add(pages(page, waiting.total()));
        }
    }

    private Div pages(int page, long total) {
        long last = (total - 1) / shown;
        var before = new Button(getTranslation("encounter.page.before"), click -> show(page - 1));
        before.setEnabled(page > 0);
        var next = new Button(getTranslation("encounter.page.next"), click -> show(page + 1));
        next.setEnabled(page < last);
        var where = new Span(getTranslation("encounter.page", page + 1, last + 1, total));
        where.addClassName("secondary");
        var pages = new Div(before, where, next);
        pages.addClassName("form-buttons");
        return pages;
    }

    private ListItem row(UnsignedEncounterRow row) {
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var born = new Span(Formats.birthDate(row.birthDate()));
        born.addClassName("secondary");
        String kind = NoteWords.kind(this, row.kind());
        var day = new Span(Formats.date(row.day(), getLocale()) + " · " + kind);
        var text = new Div(name, born, day);
        text.addClassName("row-text");
        if (row.treatsForName() != null) {
            text.add(new Span(getTranslation("encounter.for", row.treatsForName())));
        }
        String title = row.episodeTitle();
        if (title != null) {
            var about = new Span(title);
            about.addClassName("row-request");
            text.add(about);
        }
        var open =
                new Button(
                        getTranslation("encounter.continue"),
                        click -> EncounterNavigation.open(row.id()));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
