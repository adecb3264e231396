package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.WaitingListRow;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Somebody who waits, and a slot for them: call, and book in one click. */
class MatchLine extends Div {
    private static final long serialVersionUID = 1L;

    MatchLine(DeskTools tools, WaitingListRow entry, SlotRow slot, Runnable booked) {
        addClassName("match-line");
        var name = new Span(entry.patientName().full());
        name.addClassName("row-title");
        var facts = new Span(DeskTexts.slot(slot, tools, getLocale()) + " · " + entry.typeName());
        var text = new Div(name, WaitingTexts.urgency(this, entry.urgency()), facts);
        text.addClassName("row-text");
        if (entry.givesUpStart() != null) {
            var givesUp =
                    new Span(
                            getTranslation(
                                    "scheduling.waiting.gives-up",
                                    DeskTexts.moment(entry.givesUpStart(), tools, getLocale())));
            givesUp.addClassName("secondary");
            text.add(givesUp);
        }
        if (entry.phone() != null) {
            var call = new Anchor("tel:" + entry.phone().replaceAll("[^0-9+]", ""), entry.phone());
            call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            text.add(call);
        }
        var refusals = new Refusals(tools.errors());
        var book =
                new Button(
                        getTranslation("scheduling.waiting.book"),
                        click -> {
                            refusals.attempt(() -> WaitingBooking.book(tools, entry, slot, booked));
                            click.getSource().setEnabled(true);
                        });
        book.setAriaLabel(book.getText() + ", " + entry.patientName().full());
        book.setDisableOnClick(true);
        book.addThemeVariants(ButtonVariant.SMALL);
        add(text, book);
    }
}
