package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The phone rings: book, look for a free slot, or take the alarm card. */
@org.springframework.stereotype.Component
class PhonePart implements TodayPart {
    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    PhonePart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String captionKey() {
        return "scheduling.today.phone";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_WRITE;
    }

    @Override
    public boolean isFor(LoggedInUser user) {
        return !user.may(Permission.CLINICAL_READ);
    }

    @Override
    public Component create() {
        var card = new Div();
        card.addClassName("slot-buttons");
        var book =
                new Button(
                        card.getTranslation("scheduling.book"),
                        VaadinIcon.PLUS.create(),
                        click -> dialogs.book(BookingDraft.EMPTY, () -> {}));
        book.addThemeVariants(ButtonVariant.PRIMARY);
        var find =
                new Button(
                        card.getTranslation("scheduling.free.title"),
                        VaadinIcon.SEARCH.create(),
                        click -> dialogs.findFree(null, tools.today(), () -> {}));
        var alarm = PatientAside.alarmCardButton(card, dialogs);
        alarm.removeThemeVariants(ButtonVariant.SMALL);
        card.add(book, find, alarm);
        return card;
    }
}
