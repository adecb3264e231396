package app.wervel.messages.ui;

import app.wervel.messages.application.UndeliveredMessageRow;
import app.wervel.messages.application.UndeliveredMessages;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;

/** For the desk: whom no message reached, to be phoned instead. */
@org.springframework.stereotype.Component
class UndeliveredPart implements TodayPart {
    private static final int SHOWN = 8;
    private static final String APPOINTMENTS_TAB = "appointments";

    private final UndeliveredMessages messages;
    private final PatientPage patientPage;
    private final ErrorTexts errorTexts;
    private final Clock clock;

    UndeliveredPart(
            UndeliveredMessages messages,
            PatientPage patientPage,
            ErrorTexts errorTexts,
            Clock clock) {
        this.messages = messages;
        this.patientPage = patientPage;
        this.errorTexts = errorTexts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public String captionKey() {
        return "messages.undelivered";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_WRITE;
    }

    /** The desk phones; who treats sees their own day. */
    @Override
    public boolean isFor(LoggedInUser user) {
        return !user.may(Permission.CLINICAL_READ);
    }

    @Override
    public Component create() {
        var card = new Div();
        fill(card);
        return card;
    }

    private void fill(Div card) {
        card.removeAll();
        var page = messages.page(new PageRequest(0, SHOWN));
        if (page.items().isEmpty()) {
            card.add(secondary(card, "messages.undelivered.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("dead-messages");
        page.items().forEach(row -> list.add(line(card, row)));
        card.add(secondary(card, "messages.undelivered.explanation"), list);
        if (page.total() > page.items().size()) {
            card.add(
                    new Paragraph(
                            card.getTranslation(
                                    "messages.dead.more", page.total() - page.items().size())));
        }
    }

    private ListItem line(Div card, UndeliveredMessageRow row) {
        var who = new Span(row.patientName().full());
        who.addClassName("message-patient");
        var why =
                new Span(
                        VaadinIcon.WARNING.create(),
                        new Span(card.getTranslation("messages.failure." + row.failure().id())));
        why.addClassName("message-failure");
        var text = new Div(who, new Span(about(card, row)), phone(card, row), why);
        text.addClassName("message-text");
        return new ListItem(text, actions(card, row));
    }

    private String about(Div card, UndeliveredMessageRow row) {
        String kind = card.getTranslation("messages.kind." + row.kind().id());
        String moment = Formats.moment(row.start(), clock.getZone(), UI.getCurrent().getLocale());
        return row.appointments() == 1
                ? card.getTranslation("messages.undelivered.about", kind, moment)
                : card.getTranslation(
                        "messages.undelivered.about-more", kind, moment, row.appointments() - 1);
    }

    private static Component phone(Div card, UndeliveredMessageRow row) {
        String phone = row.phone();
        if (phone == null) {
            return secondary(card, "messages.undelivered.no-phone");
        }
        var call = new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
        call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
        return call;
    }

    private Component actions(Div card, UndeliveredMessageRow row) {
        String name = row.patientName().full();
        var appointments =
                new Button(
                        card.getTranslation("messages.undelivered.appointments"),
                        click -> patientPage.open(row.patient(), APPOINTMENTS_TAB));
        appointments.setAriaLabel(appointments.getText() + ", " + name);
        var phoned =
                new Button(
                        card.getTranslation("messages.undelivered.phoned"),
                        click -> ask(card, row));
        phoned.setAriaLabel(phoned.getText() + ", " + name);
        phoned.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(appointments, phoned);
        actions.addClassName("message-actions");
        return actions;
    }

    private void ask(Div card, UndeliveredMessageRow row) {
        String name = row.patientName().full();
        Question.ask(
                card.getTranslation("messages.undelivered.ask", name),
                card.getTranslation("messages.undelivered.ask.text"),
                card.getTranslation("messages.undelivered.phoned"),
                () -> {
                    if (new Refusals(errorTexts).attempt(() -> messages.phoned(row.id()))) {
                        Notices.done(card.getTranslation("messages.undelivered.noted", name));
                    }
                    fill(card);
                });
    }

    private static Paragraph secondary(Div card, String key) {
        var paragraph = new Paragraph(card.getTranslation(key));
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
