package app.wervel.messages.ui;

import app.wervel.messages.application.DeadMessageRow;
import app.wervel.messages.application.MessageOverview;
import app.wervel.messages.application.MessageQueries;
import app.wervel.messages.application.MessageService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.PracticeTabs;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** How messages to patients go: which channels work, how many were sent, and which were not. */
@Route("practice/messages")
@RolesAllowed("practice:write")
class MessagesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    private final transient MessageQueries queries;
    private final transient MessageService messages;
    private final transient Clock clock;
    private final transient Refusals refusals;
    private final Div content = new Div();

    MessagesView(
            MessageQueries queries, MessageService messages, Clock clock, ErrorTexts errorTexts) {
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
        this.refusals = new Refusals(errorTexts);
        addClassNames("view", "practice");
        content.addClassName("messages");
        add(new H1(getTranslation("practice.title")), new PracticeTabs(getClass()), content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        var overview = queries.overview();
        content.add(channels(overview), given(overview));
    }

    private Section channels(MessageOverview overview) {
        var list = new UnorderedList();
        list.addClassName("message-channels");
        overview.channels().forEach(channel -> list.add(channel(channel)));
        var numbers =
                new Paragraph(
                        getTranslation("messages.numbers", overview.sent(), overview.waiting()));
        var section = new Section(new H2(getTranslation("messages.channels")), list, numbers);
        section.addClassName("card");
        if (overview.channels().stream().noneMatch(MessageOverview.Channel::on)) {
            section.add(secondary("messages.all-off"));
        }
        return section;
    }

    private ListItem channel(MessageOverview.Channel channel) {
        var icon = (channel.on() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.CIRCLE_THIN).create();
        var name = new Span(getTranslation("messages.channel." + channel.name()));
        name.addClassName("message-channel-name");
        return new ListItem(
                icon,
                name,
                new Span(getTranslation(channel.on() ? "messages.on" : "messages.off")));
    }

    private Section given(MessageOverview overview) {
        var section = new Section(new H2(getTranslation("messages.dead")));
        section.addClassName("card");
        if (overview.dead() == 0) {
            section.add(secondary("messages.dead.none"));
            return section;
        }
        var page = queries.dead(new PageRequest(0, SHOWN));
        var list = new UnorderedList();
        list.addClassName("dead-messages");
        page.items().forEach(row -> list.add(dead(row)));
        section.add(secondary("messages.dead.explanation"), list);
        if (page.total() > SHOWN) {
            section.add(new Paragraph(getTranslation("messages.dead.more", page.total() - SHOWN)));
        }
        return section;
    }

    private ListItem dead(DeadMessageRow row) {
        var who = new Span(row.number() + " · " + row.patientName().full());
        who.addClassName("message-patient");
        var what =
                new Span(
                        getTranslation("messages.kind." + row.kind().id())
                                + " · "
                                + getTranslation("messages.channel." + row.channel())
                                + " · "
                                + Formats.moment(row.givenUpAt(), clock.getZone(), getLocale()));
        what.addClassName("secondary");
        var why = new Span(VaadinIcon.WARNING.create(), new Span(why(row)));
        why.addClassName("message-failure");
        var text = new Div(who, what, why);
        text.addClassName("message-text");
        return new ListItem(text, actions(row));
    }

    private String why(DeadMessageRow row) {
        String why = getTranslation("messages.failure." + row.failure().id());
        return row.status() == null
                ? why
                : why + " " + getTranslation("messages.answer", String.valueOf(row.status()));
    }

    private Component actions(DeadMessageRow row) {
        var again =
                new Button(
                        getTranslation("messages.try-again"),
                        click ->
                                change(
                                        () -> messages.tryAgain(row.id()),
                                        "messages.will-be-tried"));
        var discard =
                new Button(
                        getTranslation("messages.discard"),
                        click ->
                                Question.ask(
                                        getTranslation("messages.discard"),
                                        getTranslation("messages.discard.means"),
                                        getTranslation("messages.discard"),
                                        () ->
                                                change(
                                                        () -> messages.discard(row.id()),
                                                        "messages.discarded")));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        again.setAriaLabel(getTranslation("messages.try-again") + ": " + row.patientName().full());
        discard.setAriaLabel(getTranslation("messages.discard") + ": " + row.patientName().full());
        var actions = new Div(again, discard);
        actions.addClassName("message-actions");
        return actions;
    }

    private void change(Runnable action, String doneKey) {
        if (refusals.attempt(action)) {
            Notices.done(getTranslation(doneKey));
        }
        refresh();
    }

    private Paragraph secondary(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("secondary");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.title") + " · Wervel";
    }
}
