package app.wervel.redflag.ui;

import app.wervel.practice.Permission;
import app.wervel.redflag.application.RescreeningRow;
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

/** Patients whose symptoms changed and who must be screened again. */
@org.springframework.stereotype.Component
class RescreeningsPart implements TodayPart {
    private static final int SHOWN = 20;

    private final RedFlagTools tools;

    RescreeningsPart(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String captionKey() {
        return "redflag.rescreening.today";
    }

    @Override
    public Permission permission() {
        return Permission.REDFLAG_READ;
    }

    @Override
    public Component create() {
        var card = new Div();
        var open = tools.rescreenings().open(new PageRequest(0, SHOWN));
        if (open.items().isEmpty()) {
            var none = new Paragraph(card.getTranslation("redflag.rescreening.none"));
            none.addClassName("secondary");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        open.items().forEach(row -> list.add(row(card, row)));
        card.add(list);
        if (open.total() > SHOWN) {
            card.add(
                    new Paragraph(
                            card.getTranslation("redflag.rescreening.more", open.total() - SHOWN)));
        }
        return card;
    }

    private ListItem row(Component words, RescreeningRow row) {
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var facts =
                new Span(
                        Formats.birthDate(row.birthDate())
                                + " · "
                                + words.getTranslation(
                                        "redflag.today.since",
                                        Formats.moment(
                                                row.requiredAt(),
                                                tools.clock().getZone(),
                                                UI.getCurrent().getLocale())));
        facts.addClassName("secondary");
        var reason = new Span(row.reason());
        reason.addClassName("row-request");
        var text = new Div(name, facts, reason);
        text.addClassName("row-text");
        var open =
                new Button(
                        words.getTranslation("redflag.rescreening.do"),
                        click -> RescreeningDialog.open(tools, row.patient()));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
