package app.wervel.encounter.ui;

import app.wervel.encounter.application.UnsignedEncounterRow;
import app.wervel.encounter.application.UnwrittenNoteRow;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What who looks has still to write, and to sign; each the longest waiting first. */
class UnsignedList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient EncounterTools tools;
    private final transient UserId practitioner;
    private final transient Refusals refusals;
    private final Div unwritten = new Div();
    private final Div unsigned = new Div();
    private final int shown;

    /**
     * @param shown how many at once
     */
    UnsignedList(EncounterTools tools, int shown) {
        this.tools = tools;
        this.practitioner = tools.currentUser().get().id();
        this.refusals = new Refusals(tools.errors());
        this.shown = shown;
        boolean written = showUnwritten(0) == 0;
        boolean signed = showUnsigned(0) == 0;
        add(unwritten, unsigned);
        if (written && signed) {
            var none = new Paragraph(getTranslation("encounter.unsigned.none"));
            none.addClassName("secondary");
            add(none);
        }
    }

    private long showUnwritten(int page) {
        var waiting = tools.queries().unwrittenOf(practitioner, new PageRequest(page, shown));
        show(unwritten, "encounter.unwritten.count", waiting, this::row, this::showUnwritten);
        return waiting.total();
    }

    private long showUnsigned(int page) {
        var waiting = tools.queries().unsignedOf(practitioner, new PageRequest(page, shown));
        show(unsigned, "encounter.unsigned.count", waiting, this::row, this::showUnsigned);
        return waiting.total();
    }

    private <R> void show(
            Div part,
            String countKey,
            Page<R> waiting,
            Function<R, ListItem> row,
            IntConsumer turn) {
        part.removeAll();
        if (waiting.total() == 0) {
            return;
        }
        var count = new Paragraph(getTranslation(countKey, waiting.total()));
        count.addClassName("secondary");
        var list = new UnorderedList();
        list.addClassName("intake-list");
        waiting.items().forEach(each -> list.add(row.apply(each)));
        part.add(count, list);
        if (waiting.total() > shown) {
            part.add(pages(waiting.page(), waiting.total(), turn));
        }
    }

    private Div pages(int page, long total, IntConsumer turn) {
        long last = (total - 1) / shown;
        var before =
                new Button(getTranslation("encounter.page.before"), click -> turn.accept(page - 1));
        before.setEnabled(page > 0);
        var next =
                new Button(getTranslation("encounter.page.next"), click -> turn.accept(page + 1));
        next.setEnabled(page < last);
        var where = new Span(getTranslation("encounter.page", page + 1, last + 1, total));
        where.addClassName("secondary");
        var pages = new Div(before, where, next);
        pages.addClassName("form-buttons");
        return pages;
    }

    private ListItem row(UnwrittenNoteRow row) {
        String moment = Formats.moment(row.start(), tools.clock().getZone(), getLocale());
        var text = about(row.patientName(), row.birthDate(), moment, null, row.episodeTitle());
        var write =
                new Button(
                        getTranslation("encounter.write"),
                        click -> {
                            refusals.attempt(
                                    () -> AnotherNoteDialog.startFor(tools, row.appointment()));
                            click.getSource().setEnabled(true);
                        });
        write.setDisableOnClick(true);
        write.setAriaLabel(write.getText() + ", " + row.patientName().full() + ", " + moment);
        return item(text, write);
    }

    private ListItem row(UnsignedEncounterRow row) {
        String day = Formats.date(row.day(), getLocale());
        String what = day + " · " + NoteWords.kind(this, row.kind());
        var text =
                about(
                        row.patientName(),
                        row.birthDate(),
                        what,
                        row.treatsForName(),
                        row.episodeTitle());
        var open =
                new Button(
                        getTranslation("encounter.continue"),
                        click -> EncounterNavigation.open(row.id()));
        open.setAriaLabel(open.getText() + ", " + row.patientName().full());
        return item(text, open);
    }

    private Div about(
            PersonName patient,
            LocalDate birthDate,
            String what,
            @Nullable String treatsForName,
            @Nullable String episodeTitle) {
        var name = new Span(patient.full());
        name.addClassName("row-title");
        var born = new Span(Formats.birthDate(birthDate));
        born.addClassName("secondary");
        var text = new Div(name, born, new Span(what));
        text.addClassName("row-text");
        if (treatsForName != null) {
            text.add(new Span(getTranslation("encounter.for", treatsForName)));
        }
        if (episodeTitle != null) {
            var about = new Span(episodeTitle);
            about.addClassName("row-request");
            text.add(about);
        }
        return text;
    }

    private static ListItem item(Div text, Button button) {
        var item = new ListItem(text, button);
        item.addClassName("intake-row");
        return item;
    }
}
