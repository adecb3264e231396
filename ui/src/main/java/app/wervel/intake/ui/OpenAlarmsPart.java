package app.wervel.intake.ui;

import app.wervel.intake.application.OpenAlarmRow;
import app.wervel.practice.Permission;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Patients of whom a doctor must still be reached, or of whom no answer came. */
@org.springframework.stereotype.Component
class OpenAlarmsPart implements TodayPart {
    private static final int SHOWN = 20;

    private final IntakeTools tools;

    OpenAlarmsPart(IntakeTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String captionKey() {
        return "intake.today.alarms";
    }

    @Override
    public Permission permission() {
        return Permission.INTAKE_READ;
    }

    @Override
    public Component create() {
        var card = new Div();
        var alarms = tools.queries().openAlarms(new PageRequest(0, SHOWN));
        if (alarms.items().isEmpty()) {
            var none = new Paragraph(card.getTranslation("intake.today.alarms.none"));
            none.addClassName("secondary");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        alarms.items().forEach(row -> list.add(row(card, row)));
        card.add(list);
        if (alarms.total() > SHOWN) {
            card.add(
                    new Paragraph(
                            card.getTranslation("intake.today.more", alarms.total() - SHOWN)));
        }
        return card;
    }

    private ListItem row(Component words, OpenAlarmRow row) {
        var locale = UI.getCurrent().getLocale();
        var zone = tools.clock().getZone();
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var facts = new Span(Formats.birthDate(row.birthDate()));
        facts.addClassName("secondary");
        var lastInformed = row.lastInformedAt();
        var told =
                new Span(
                        lastInformed == null
                                ? words.getTranslation("intake.today.alarms.nobody")
                                : words.getTranslation(
                                        "intake.today.alarms.told",
                                        row.informedCount(),
                                        Formats.moment(lastInformed, zone, locale)));
        var badge = UrgencyLook.badge(row.urgency(), IntakeWords.urgency(words, row.urgency()));
        var since =
                new Span(
                        words.getTranslation(
                                "intake.today.alarms.since",
                                Formats.moment(row.concludedAt(), zone, locale)));
        since.addClassName("secondary");
        var text = new Div(name, badge, facts, since, told);
        text.addClassName("row-text");
        String phone = row.phone();
        if (phone != null) {
            var call = new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
            call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            text.add(call);
        }
        var open =
                new Button(
                        words.getTranslation("intake.open"),
                        click -> IntakeNavigation.open(row.id()));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
