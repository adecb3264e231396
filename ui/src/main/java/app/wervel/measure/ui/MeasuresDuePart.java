package app.wervel.measure.ui;

import app.wervel.measure.application.DueRow;
import app.wervel.practice.Permission;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;

/** The patients of this practitioner whom it is time to measure. */
@org.springframework.stereotype.Component
class MeasuresDuePart implements TodayPart {
    private static final int SHOWN = 10;

    private final MeasureServices services;

    MeasuresDuePart(MeasureServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public String captionKey() {
        return "measure.today";
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_WRITE;
    }

    @Override
    public Component create() {
        var card = new Div();
        fill(card, 0);
        return card;
    }

    private void fill(Div card, int page) {
        card.removeAll();
        var due =
                services.queries()
                        .due(services.currentUser().get().id(), new PageRequest(page, SHOWN));
        if (due.items().isEmpty()) {
            var none = new Paragraph(card.getTranslation("measure.today.none"));
            none.addClassName("secondary");
            card.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        due.items().forEach(row -> list.add(row(card, row)));
        card.add(list);
        if (due.total() > SHOWN) {
            card.add(pages(card, page, due.total()));
        }
    }

    private Div pages(Div card, int page, long total) {
        long last = (total - 1) / SHOWN;
        var before =
                new Button(
                        card.getTranslation("measure.page.before"), click -> fill(card, page - 1));
        before.setEnabled(page > 0);
        var next =
                new Button(card.getTranslation("measure.page.next"), click -> fill(card, page + 1));
        next.setEnabled(page < last);
        var where = new Span(card.getTranslation("measure.page", page + 1, last + 1, total));
        where.addClassName("secondary");
        var pages = new Div(before, where, next);
        pages.addClassName("form-buttons");
        return pages;
    }

    private ListItem row(Component words, DueRow row) {
        Locale locale = UI.getCurrent().getLocale();
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var born = new Span(Formats.birthDate(row.birthDate()));
        born.addClassName("secondary");
        var first = row.due().getFirst();
        var what =
                new Span(
                        words.getTranslation("measure.moment." + first.moment().id())
                                + ": "
                                + row.due().stream()
                                        .map(due -> due.instrument().name().in(locale))
                                        .collect(Collectors.joining(", ")));
        var text = new Div(name, born, what);
        text.addClassName("row-text");
        var open =
                new Button(
                        words.getTranslation("measure.today.open"),
                        click -> services.patientPage().open(row.patient(), MeasureTab.NAME));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
