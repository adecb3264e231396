package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.Match;
import app.wervel.scheduling.application.ShownPatients;
import app.wervel.scheduling.application.WaitingListRow;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who waits, the most pressed first, and what of today and tomorrow fits somebody. */
class WaitingListPanel extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;
    private static final int MATCHES = 8;

    private final transient DeskTools tools;
    private final transient SchedulingDialogs dialogs;
    private final transient Runnable done;
    private final transient Refusals refusals;
    private final Div matches = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final transient ShownPatients seen = new ShownPatients();
    private final transient List<WaitingListRow> shownRows = new ArrayList<>();
    private transient List<Match> shownMatches = List.of();
    private int pages;

    WaitingListPanel(DeskTools tools, SchedulingDialogs dialogs, Runnable done) {
        this.tools = tools;
        this.dialogs = dialogs;
        this.done = done;
        this.refusals = new Refusals(tools.errors());
        addClassName("waiting-panel");
        var add =
                new Button(
                        getTranslation("scheduling.waiting.add"),
                        VaadinIcon.PLUS.create(),
                        click ->
                                dialogs.putOnWaitingList(
                                        WaitingListDialog.Draft.EMPTY, this::changed));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(new H2(getTranslation("scheduling.waiting")), add);
        bar.addClassName("waiting-bar");
        list.addClassName("plain-list");
        more.setText(getTranslation("scheduling.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> page());
        add(bar, matches, list, more);
        tools.live().keep(this, tools::concernsWhoWaits, this::refresh);
        show();
        add.focus();
    }

    /** Only what a colleague changed, so that nothing moves under the hand of who reads. */
    private void refresh() {
        var fit = fitting();
        if (!fit.equals(shownMatches)) {
            showMatches(fit);
        }
        List<WaitingListRow> rows = new ArrayList<>();
        for (int number = 0; number < pages; number++) {
            rows.addAll(tools.waiting().waiting(new PageRequest(number, PAGE), seen).items());
        }
        if (!rows.equals(shownRows)) {
            int before = pages;
            list.removeAll();
            shownRows.clear();
            pages = 0;
            while (pages < before) {
                page();
            }
        }
    }

    private void changed() {
        show();
        done.run();
    }

    private void show() {
        showMatches(fitting());
        list.removeAll();
        shownRows.clear();
        pages = 0;
        page();
    }

    private List<Match> fitting() {
        return tools
                .waiting()
                .matches(Instant.now(tools.clock()), tools.afterTomorrow(), seen)
                .stream()
                .limit(MATCHES)
                .toList();
    }

    /** What is free today and tomorrow, beside who would take it. */
    private void showMatches(List<Match> found) {
        shownMatches = found;
        matches.removeAll();
        matches.setVisible(!found.isEmpty());
        matches.addClassName("fitting");
        matches.add(new H2(getTranslation("scheduling.waiting.matches")));
        found.forEach(match ->
                matches.add(new MatchLine(tools, match.entry(), match.slot(), this::changed)));
    }

    private void page() {
        var waiting = tools.waiting().waiting(new PageRequest(pages, PAGE), seen);
        pages++;
        shownRows.addAll(waiting.items());
        waiting.items().forEach(entry -> list.add(row(entry)));
        more.setVisible(waiting.total() > (long) pages * PAGE);
        if (waiting.total() == 0) {
            var empty = new ListItem(new Paragraph(getTranslation("scheduling.waiting.empty")));
            empty.addClassName("empty-state");
            list.add(empty);
        }
    }

    private ListItem row(WaitingListRow entry) {
        var name = new Span(entry.patientName().full());
        name.addClassName("row-title");
        var facts = new Div(new Span(Formats.birthDate(entry.birthDate())));
        facts.addClassName("aside-facts");
        if (entry.phone() != null) {
            facts.add(new Anchor("tel:" + entry.phone().replaceAll("[^0-9+]", ""), entry.phone()));
        }
        var wish = new Span(WaitingTexts.wish(this, entry, tools.today(), getLocale()));
        var text = new Div(name, WaitingTexts.state(this, entry, tools.today()), facts, wish);
        text.addClassName("row-text");
        if (entry.note() != null) {
            var note = new Span(entry.note());
            note.addClassName("secondary");
            text.add(note);
        }
        if (entry.givesUpStart() != null) {
            var givesUp =
                    new Span(
                            getTranslation(
                                    "scheduling.waiting.gives-up",
                                    DeskTexts.moment(entry.givesUpStart(), tools, getLocale())));
            givesUp.addClassName("secondary");
            text.add(givesUp);
        }
        var item = new ListItem(text, buttons(entry));
        item.addClassName("waiting-row");
        return item;
    }

    private Div buttons(WaitingListRow entry) {
        String name = entry.patientName().full();
        var find =
                new Button(
                        getTranslation("scheduling.waiting.find"),
                        click -> new FreeSlotDialog(tools, dialogs, entry, this::changed).open());
        find.setAriaLabel(find.getText() + ", " + name);
        find.setVisible(!entry.isOver(tools.today()));
        var change =
                new Button(
                        getTranslation("scheduling.waiting.edit"),
                        click -> new WaitingListDialog(tools, entry, this::changed).open());
        change.setAriaLabel(change.getText() + ", " + name);
        var withdraw =
                new Button(
                        getTranslation("scheduling.waiting.withdraw"),
                        click -> {
                            refusals.attempt(() -> withdraw(entry));
                            click.getSource().setEnabled(true);
                        });
        withdraw.setAriaLabel(withdraw.getText() + ", " + name);
        withdraw.setDisableOnClick(true);
        change.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(find, change, withdraw);
        buttons.addClassName("slot-buttons");
        return buttons;
    }

    private void withdraw(WaitingListRow entry) {
        var withdrawn = tools.waitingList().withdraw(entry.id(), entry.version());
        changed();
        UndoNotice.show(
                getTranslation("scheduling.waiting.withdrawn", entry.patientName().full()),
                () -> reopen(withdrawn));
    }

    private void reopen(WaitingListRow withdrawn) {
        refusals.attempt(() -> tools.waitingList().reopen(withdrawn.id(), withdrawn.version()));
        changed();
    }
}
