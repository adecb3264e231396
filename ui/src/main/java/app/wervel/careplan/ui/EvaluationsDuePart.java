package app.wervel.careplan.ui;

import app.wervel.careplan.application.DueEvaluationRow;
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

/** The plans of this practitioner on which it is time to look back. */
@org.springframework.stereotype.Component
class EvaluationsDuePart implements TodayPart {
    private static final int SHOWN = 10;

    private final PlanServices services;

    EvaluationsDuePart(PlanServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String captionKey() {
        return "careplan.today.evaluations";
    }

    @Override
    public Permission permission() {
        return Permission.CAREPLAN_WRITE;
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
                services.planQueries()
                        .evaluationsDue(
                                services.currentUser().get().id(), new PageRequest(page, SHOWN));
        if (due.items().isEmpty()) {
            var none = new Paragraph(card.getTranslation("careplan.today.evaluations.none"));
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
                        card.getTranslation("careplan.today.evaluations.before"),
                        click -> fill(card, page - 1));
        before.setEnabled(page > 0);
        var next =
                new Button(
                        card.getTranslation("careplan.today.evaluations.next"),
                        click -> fill(card, page + 1));
        next.setEnabled(page < last);
        var where =
                new Span(
                        card.getTranslation(
                                "careplan.today.evaluations.page", page + 1, last + 1, total));
        where.addClassName("secondary");
        var pages = new Div(before, where, next);
        pages.addClassName("form-buttons");
        return pages;
    }

    private ListItem row(Component words, DueEvaluationRow row) {
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var born = new Span(Formats.birthDate(row.birthDate()));
        born.addClassName("secondary");
        var day =
                new Span(
                        words.getTranslation(
                                "careplan.today.evaluations.planned",
                                Formats.date(row.plannedOn(), UI.getCurrent().getLocale())));
        var text = new Div(name, born, day);
        text.addClassName("row-text");
        String title = row.episodeTitle();
        if (title != null) {
            var shown = new Span(title);
            shown.addClassName("row-request");
            text.add(shown);
        }
        var open =
                new Button(
                        words.getTranslation("careplan.today.evaluations.open"),
                        click -> services.patientPage().open(row.patient(), "plan"));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
