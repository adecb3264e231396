package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is still free today for a usual treatment, one click from booked. */
@org.springframework.stereotype.Component
class FreeTodayPart implements TodayPart {
    private static final int SHOWN = 12;

    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    FreeTodayPart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String captionKey() {
        return "scheduling.today.free";
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
        fill(card);
        return card;
    }

    private void fill(Div card) {
        card.removeAll();
        var usual =
                tools.types().all().stream()
                        .filter(type -> type.active() && type.visit() == Visit.FOLLOW_UP)
                        .findFirst();
        var slots = usual.map(this::free).orElse(List.of());
        if (slots.isEmpty()) {
            var none = new Paragraph(card.getTranslation("scheduling.today.free.none"));
            none.addClassName("secondary");
            card.add(none);
            return;
        }
        var buttons = new Div();
        buttons.addClassName("slot-buttons");
        slots.forEach(slot -> buttons.add(button(card, slot)));
        card.add(buttons);
    }

    private List<SlotRow> free(AppointmentTypeRow type) {
        return tools.availability()
                .free(
                        new SlotWish(
                                type.id(),
                                null,
                                Instant.now(tools.clock()),
                                tools.today().plusDays(1).atStartOfDay(tools.zone()).toInstant(),
                                null,
                                null,
                                Set.of(),
                                SHOWN));
    }

    private Button button(Div card, SlotRow slot) {
        var start = slot.start().atZone(tools.zone());
        var button =
                new Button(
                        DeskTexts.time(slot.start(), tools.zone())
                                + " · "
                                + slot.practitionerName(),
                        click ->
                                dialogs.book(
                                        new BookingDraft(
                                                start.toLocalDate(),
                                                start.toLocalTime(),
                                                null,
                                                slot.practitioner(),
                                                slot.room(),
                                                null),
                                        () -> fill(card)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
