package app.wervel.discharge.ui;

import app.wervel.discharge.application.DueReportRow;
import app.wervel.discharge.application.ReportService;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
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
import org.springframework.beans.factory.ObjectProvider;

/** Treatments of this practitioner of which no doctor was told for a year. */
@org.springframework.stereotype.Component
class ReportsDuePart implements TodayPart {
    private static final int SHOWN = 10;

    private final ReportService reports;
    private final CurrentUser currentUser;
    private final ObjectProvider<PatientPage> page;

    ReportsDuePart(
            ReportService reports, CurrentUser currentUser, ObjectProvider<PatientPage> page) {
        this.reports = reports;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String captionKey() {
        return "closing.today.reports";
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_WRITE;
    }

    @Override
    public Component create() {
        var card = new Div();
        var due = reports.due(currentUser.get().id(), new PageRequest(0, SHOWN));
        if (due.items().isEmpty()) {
            var none = new Paragraph(card.getTranslation("closing.today.reports.none"));
            none.addClassName("secondary");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        due.items().forEach(row -> list.add(row(card, row)));
        card.add(list);
        if (due.total() > SHOWN) {
            card.add(new Paragraph(card.getTranslation("closing.today.reports.more", due.total())));
        }
        return card;
    }

    private ListItem row(Component words, DueReportRow row) {
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var since =
                new Span(
                        words.getTranslation(
                                "closing.today.reports.since",
                                Formats.date(row.since(), UI.getCurrent().getLocale())));
        since.addClassName("secondary");
        var text = new Div(name, since);
        text.addClassName("row-text");
        var open =
                new Button(
                        words.getTranslation("closing.today.reports.open"),
                        click ->
                                page.ifAvailable(
                                        shown -> shown.open(row.patient(), ClosingTab.NAME)));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
