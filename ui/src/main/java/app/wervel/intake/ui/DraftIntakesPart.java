package app.wervel.intake.ui;

import app.wervel.intake.application.OpenIntakeRow;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shell.Formats;
import app.wervel.shell.TodayPart;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The intakes that this practitioner began and did not conclude. */
@org.springframework.stereotype.Component
class DraftIntakesPart implements TodayPart {
    private final IntakeTools tools;
    private final CurrentUser currentUser;

    DraftIntakesPart(IntakeTools tools, CurrentUser currentUser) {
        this.tools = tools;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String captionKey() {
        return "intake.today.drafts";
    }

    @Override
    public Permission permission() {
        return Permission.INTAKE_WRITE;
    }

    @Override
    public Component create() {
        var card = new Div();
        var drafts = tools.queries().draftsOf(currentUser.get().id());
        if (drafts.isEmpty()) {
            var none = new Paragraph(card.getTranslation("intake.today.drafts.none"));
            none.addClassName("secondary");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("intake-list");
        drafts.forEach(draft -> list.add(row(card, draft)));
        card.add(list);
        return card;
    }

    private ListItem row(Component words, OpenIntakeRow draft) {
        var name = new Span(draft.patientName().full());
        name.addClassName("row-title");
        var when =
                new Span(
                        Formats.moment(
                                draft.startedAt(),
                                tools.clock().getZone(),
                                UI.getCurrent().getLocale()));
        when.addClassName("secondary");
        var text = new Div(name, when);
        text.addClassName("row-text");
        // Nothing found in answers that are not complete is nothing to tell.
        if (draft.urgency() != Urgency.NONE) {
            text.add(
                    UrgencyLook.badge(
                            draft.urgency(),
                            words.getTranslation("intake.urgency." + draft.urgency().id())));
        }
        String request = draft.requestForHelp();
        if (request != null) {
            var shown = new Span(request);
            shown.addClassName("row-request");
            text.add(shown);
        }
        var open =
                new Button(
                        words.getTranslation("intake.continue"),
                        click -> IntakeNavigation.open(draft.id()));
        open.setAriaLabel(open.getText() + ", " + name.getText());
        var item = new ListItem(text, open);
        item.addClassName("intake-row");
        return item;
    }
}
