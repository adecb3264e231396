package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AgendaChange;
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
import org.jspecify.annotations.Nullable;

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
        return new Card();
    }

    private List<SlotRow> free() {
        return tools.types().all().stream()
                .filter(type -> type.active() && type.visit() == Visit.FOLLOW_UP)
                .findFirst()
                .map(this::free)
                .orElse(List.of());
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

    private final class Card extends Div {
        private static final long serialVersionUID = 1L;

        private transient @Nullable List<SlotRow> shown;

        Card() {
            tools.live()
                    .keep(
                            this,
                            change ->
                                    change.isOf(
                                            AgendaChange.Kind.APPOINTMENT, AgendaChange.Kind.HOURS),
                            this::show);
            show();
        }

        private void show() {
            var slots = free();
            if (slots.equals(shown)) {
                return;
            }
            shown = slots;
            removeAll();
            if (slots.isEmpty()) {
                var none = new Paragraph(getTranslation("scheduling.today.free.none"));
                none.addClassName("secondary");
                add(none);
                return;
            }
            var buttons = new Div();
            buttons.addClassName("slot-buttons");
            slots.forEach(slot -> buttons.add(button(slot)));
            add(buttons);
        }

        private Button button(SlotRow slot) {
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
                                            this::show));
            button.addThemeVariants(ButtonVariant.SMALL);
            return button;
        }
    }
}
