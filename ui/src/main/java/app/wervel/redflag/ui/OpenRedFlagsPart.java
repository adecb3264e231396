package app.wervel.redflag.ui;

import app.wervel.intake.application.OpenIntakeRow;
import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.intake.ui.UrgencyLook;
import app.wervel.patient.PersonName;
import app.wervel.practice.Permission;
import app.wervel.redflag.application.OpenRedFlagRow;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.TodayPart;
import app.wervel.triage.Urgency;
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
import java.util.List;

/**
 * Patients of whom a doctor must still be reached or answer, the most urgent first; before them the
 * alarms of intakes that nobody concluded, whoever began them.
 */
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
        List<OpenIntakeRow> drafts = page == 0 ? tools.intakes().draftAlarms() : List.of();
        Page<OpenRedFlagRow> flags = tools.queries().open(new PageRequest(page, SHOWN));
        if (flags.items().isEmpty() && page > 0) {
            show(card, page - 1);
            return;
        }
        if (flags.items().isEmpty() && drafts.isEmpty()) {
            var none = new Paragraph(card.getTranslation("redflag.today.none"));
            none.addClassName("secondary");
            card.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        drafts.forEach(draft -> list.add(row(card, draft)));
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

    private ListItem row(Component words, OpenIntakeRow draft) {
        var facts =
                new Span(
                        Formats.birthDate(draft.birthDate())
                                + " · "
                                + words.getTranslation(
                                        "redflag.today.begun",
                                        Formats.moment(
                                                draft.startedAt(),
                                                tools.clock().getZone(),
                                                UI.getCurrent().getLocale()),
                                        draft.practitioner()));
        facts.addClassName("secondary");
        var name = name(draft.patientName());
        var text =
                new Div(
                        name,
                        badge(words, draft.urgency()),
                        facts,
                        new Span(words.getTranslation("redflag.today.draft")));
        text.addClassName("row-text");
        return row(
                name,
                text,
                new Button(
                        words.getTranslation("redflag.today.to-intake"),
                        click -> IntakeNavigation.open(draft.id())));
    }

    private static Span name(PersonName patient) {
        var name = new Span(patient.full());
        name.addClassName("row-title");
        return name;
    }

    private static Component badge(Component words, Urgency urgency) {
        return UrgencyLook.badge(urgency, words.getTranslation("intake.urgency." + urgency.id()));
    }

    private static ListItem row(Span name, Div text, Button open) {
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }

    private ListItem row(Component words, OpenRedFlagRow row) {
        var locale = UI.getCurrent().getLocale();
        RedFlagRow flag = row.flag();
        var name = name(row.patientName());
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
        var text = new Div(name, badge(words, flag.urgency()), facts, state, term(words, flag));
        text.addClassName("row-text");
        String phone = row.phone();
        if (phone != null) {
            var call = new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
            call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            text.add(call);
        }
        return row(
                name,
                text,
                new Button(
                        words.getTranslation("redflag.open"),
                        click -> RedFlagNavigation.open(flag.id())));
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
