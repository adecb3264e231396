package app.wervel.redflag.ui;

import app.wervel.intake.ui.UrgencyLook;
import app.wervel.practice.Permission;
import app.wervel.redflag.application.OpenRedFlagRow;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.shared.application.Page;
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
import java.time.LocalDate;

/** Patients of whom a doctor must still be reached or answer, the most urgent first. */
@org.springframework.stereotype.Component
class OpenRedFlagsPart implements TodayPart {
    private static final int SHOWN = 20;

    private final RedFlagTools tools;

    OpenRedFlagsPart(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String captionKey() {
        return "redflag.today";
    }

    @Override
    public Permission permission() {
        return Permission.REDFLAG_READ;
    }

    @Override
    public Component create() {
        var card = new Div();
        card.addClassName("red-flags-today");
        show(card, 0);
        return card;
    }

    private void show(Div card, int page) {
        card.removeAll();
        Page<OpenRedFlagRow> flags = tools.queries().open(new PageRequest(page, SHOWN));
        if (flags.items().isEmpty()) {
            if (page > 0) {
                show(card, page - 1);
                return;
            }
            var none = new Paragraph(card.getTranslation("redflag.today.none"));
            none.addClassName("secondary");
            card.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        flags.items().forEach(row -> list.add(row(card, row)));
        card.add(list);
        if (flags.total() > SHOWN) {
            card.add(pages(card, flags));
        }
    }

    private Component pages(Div card, Page<OpenRedFlagRow> flags) {
        int first = flags.page() * SHOWN + 1;
        int last = first + flags.items().size() - 1;
        var before =
                new Button(
                        card.getTranslation("redflag.today.before"),
                        click -> show(card, flags.page() - 1));
        before.setEnabled(flags.page() > 0);
        var next =
                new Button(
                        card.getTranslation("redflag.today.next"),
                        click -> show(card, flags.page() + 1));
        next.setEnabled(last < flags.total());
        var which = new Span(card.getTranslation("redflag.today.page", first, last, flags.total()));
        which.getElement().setAttribute("role", "status");
        var pages = new Div(before, which, next);
        pages.addClassName("red-flag-pages");
        return pages;
    }

    private ListItem row(Component words, OpenRedFlagRow row) {
        var locale = UI.getCurrent().getLocale();
        RedFlagRow flag = row.flag();
        var name = new Span(row.patientName().full());
        name.addClassName("row-title");
        var badge =
                UrgencyLook.badge(
                        flag.urgency(),
                        words.getTranslation("intake.urgency." + flag.urgency().id()));
        var facts =
                new Span(
                        Formats.birthDate(row.birthDate())
                                + " · "
                                + words.getTranslation(
                                        "redflag.today.since",
                                        Formats.moment(
                                                flag.openedAt(), tools.clock().getZone(), locale)));
        facts.addClassName("secondary");
        var state =
                new Span(
                        row.told() == 0
                                ? words.getTranslation("redflag.today.nobody")
                                : words.getTranslation("redflag.state." + flag.state().id()));
        var text = new Div(name, badge, facts, state, term(words, flag));
        text.addClassName("row-text");
        String phone = row.phone();
        if (phone != null) {
            var call = new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
            call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            text.add(call);
        }
        var open =
                new Button(
                        words.getTranslation("redflag.open"),
                        click -> RedFlagNavigation.open(flag.id()));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }

    /** When an answer should be there, and when somebody wanted to look again. */
    private Component term(Component words, RedFlagRow flag) {
        var locale = UI.getCurrent().getLocale();
        LocalDate followUp = flag.followUpOn();
        LocalDate today = tools.today();
        var term = new Span();
        if (flag.isOverdue(today)) {
            term.add(
                    VaadinIcon.CLOCK.create(),
                    new Span(
                            words.getTranslation(
                                    "redflag.overdue", Formats.date(flag.dueOn(), locale))));
            term.addClassName("overdue");
        } else if (followUp != null) {
            term.setText(
                    words.getTranslation("redflag.follow-up.on", Formats.date(followUp, locale)));
            term.setClassName("overdue", !followUp.isAfter(today));
        } else if (!flag.state().isAnswered()) {
            term.setText(words.getTranslation("redflag.due", Formats.date(flag.dueOn(), locale)));
        }
        return term;
    }
}
