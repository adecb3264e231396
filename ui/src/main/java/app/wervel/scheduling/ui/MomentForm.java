package app.wervel.scheduling.ui;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.practice.application.RoomRow;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With whom, when, how long and where. Says beside the time what is in the way, and offers the next
 * free slots.
 */
class MomentForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int OFFERED = 3;

    final Select<PractitionerRow> practitioner = new Select<>();
    final DatePicker day;
    final TimePicker time = new TimePicker();
    final IntegerField minutes = new IntegerField();
    final Select<RoomRow> room = new Select<>();
    final Div message = new Div();

    private @Nullable Button firstOffer;
    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient List<PractitionerRow> practitioners;
    private final transient List<RoomRow> rooms;
    private transient @Nullable AppointmentTypeRow type;
    private transient Runnable filled = () -> {};
    private transient @Nullable Instant shown;
    private boolean lengthTyped;
    private boolean offering = true;

    MomentForm(DeskTools tools, Refusals refusals) {
        this.tools = tools;
        this.refusals = refusals;
        this.practitioners = tools.practice().practitioners();
        this.rooms = tools.setup().rooms().stream().filter(RoomRow::active).toList();
        this.day = Formats.datePicker(getTranslation("scheduling.day"), getLocale());
        addClassName("moment");
        practitioner.setLabel(getTranslation("scheduling.practitioner"));
        practitioner.setItems(practitioners);
        practitioner.setItemLabelGenerator(PractitionerRow::displayName);
        time.setLabel(getTranslation("scheduling.time"));
        time.setLocale(getLocale());
        time.setStep(Duration.ofMinutes(15));
        time.setAutoOpen(false);
        minutes.setLabel(getTranslation("scheduling.minutes"));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setMin(5);
        minutes.setMax(480);
        room.setLabel(getTranslation("scheduling.room"));
        room.setItems(rooms);
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("scheduling.room.any"));
        room.setItemLabelGenerator(
                each -> each == null ? getTranslation("scheduling.room.any") : each.name());
        message.addClassName("moment-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        refusals.field("practitionerId", practitioner);
        refusals.field("start", time);
        refusals.field("end", minutes);
        refusals.field("roomId", room);
        refusals.field("day", day);
        minutes.addValueChangeListener(this::lengthChanged);
        practitioner.addValueChangeListener(change -> silence());
        day.addValueChangeListener(change -> silence());
        time.addValueChangeListener(change -> silence());
        add(practitioner, day, time, minutes, message, room);
    }

    private void lengthChanged(ComponentValueChangeEvent<?, ?> change) {
        lengthTyped |= change.isFromClient();
        silence();
    }

    /** Told when an offered slot was taken over. */
    void onFilled(Runnable listener) {
        this.filled = listener;
    }

    /** The type's own length, unless somebody typed another. */
    void type(AppointmentTypeRow chosen) {
        type = chosen;
        if (!lengthTyped) {
            minutes.setValue(chosen.minutes());
        }
        room.setVisible(chosen.needsRoom());
        silence();
    }

    void practitioner(@Nullable UserId id) {
        practitioners.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(practitioner::setValue);
    }

    void room(@Nullable RoomId id) {
        rooms.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(room::setValue);
    }

    void moment(@Nullable LocalDate newDay, @Nullable LocalTime start, @Nullable LocalTime end) {
        day.setValue(newDay);
        time.setValue(start);
        if (start != null && end != null && start.isBefore(end)) {
            length((int) Duration.between(start, end).toMinutes());
        }
    }

    /** A length that the type does not change any more. */
    void length(int newMinutes) {
        minutes.setValue(newMinutes);
        lengthTyped = true;
    }

    /** Stays that very moment until day or time is touched: one hour of the year comes twice. */
    void at(Instant start) {
        var local = start.atZone(tools.zone());
        day.setValue(local.toLocalDate());
        time.setValue(local.toLocalTime());
        shown = start;
    }

    /** What is about more than one appointment leaves to each its own length and place. */
    void onlyWhenAndWithWhom(boolean only) {
        minutes.setVisible(!only);
        room.setVisible(!only && type != null && type.needsRoom());
    }

    /** Whether free slots are offered at all. */
    void offers(boolean offers) {
        if (offers == offering) {
            return;
        }
        offering = offers;
        silence();
        offerFirst();
    }

    void show(SlotRow slot) {
        practitioner(slot.practitioner());
        at(slot.start());
        if (slot.room() != null && room.isVisible()) {
            room(slot.room());
        }
        silence();
    }

    @Nullable UserId practitionerId() {
        var chosen = practitioner.getValue();
        return chosen == null ? null : chosen.id();
    }

    @Nullable RoomId roomId() {
        var chosen = room.getValue();
        return chosen == null || !room.isVisible() ? null : chosen.id();
    }

    /** Where to look from while no time has been chosen. */
    private Instant beginningOfDay(Instant now) {
        LocalDate chosenDay = day.getValue();
        return chosenDay == null ? now : chosenDay.atStartOfDay(tools.zone()).toInstant();
    }

    /**
     * Null while day or time is missing.
     *
     * @throws InvalidInput on {@code start} when the clock jumps over that time
     */
    @Nullable Instant start() {
        LocalDate chosenDay = day.getValue();
        LocalTime chosenTime = time.getValue();
        if (chosenDay == null || chosenTime == null) {
            return null;
        }
        Instant untouched = shown;
        return untouched != null && isShownAs(untouched, chosenDay, chosenTime)
                ? untouched
                : tools.moment(chosenDay, chosenTime);
    }

    private boolean isShownAs(Instant moment, LocalDate onDay, LocalTime atTime) {
        return moment.atZone(tools.zone()).toLocalDateTime().equals(onDay.atTime(atTime));
    }

    @Nullable Instant end() {
        Instant start = start();
        Integer length = minutes.getValue();
        return start == null || length == null ? null : start.plus(Duration.ofMinutes(length));
    }

    /**
     * Runs what needs the moment. A clash is shown beside it with other slots; what lies outside
     * hours is asked about once.
     *
     * @param action gets whether outside hours was agreed to
     * @param again what the agreement starts
     * @return whether it went through
     */
    boolean attempt(Refusals refusals, boolean override, Runnable action, Runnable again) {
        silence();
        boolean[] done = {false};
        refusals.attempt(() -> {
            try {
                action.run();
                done[0] = true;
            } catch (Conflict clash) {
                say(text(clash));
                offer("scheduling.alternatives");
            } catch (DomainRuleViolation refused) {
                if (override || !NotAtWork.isWhy(refused)) {
                    throw refused;
                }
                ask(refused, again);
            }
        });
        if (!done[0] && !message.isVisible()) {
            offerFirst();
            focusFirst();
        }
        return done[0];
    }

    private String text(Conflict clash) {
        return tools.errors().text(clash.code(), getLocale(), clash.details().toArray());
    }

    private void ask(DomainRuleViolation refused, Runnable again) {
        say(tools.errors().text(refused.code(), getLocale(), String.join(", ", refused.details())));
        var allTheSame =
                new Button(getTranslation("scheduling.all-the-same"), click -> again.run());
        allTheSame.setDisableOnClick(true);
        allTheSame.addClassName("all-the-same");
        message.add(allTheSame);
        allTheSame.focus();
        offer("scheduling.alternatives");
    }

    private void say(String text) {
        message.removeAll();
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var said = new Paragraph(icon, new Span(text));
        said.addClassName("clash");
        message.add(said);
        message.setVisible(true);
    }

    void silence() {
        firstOffer = null;
        message.removeAll();
        message.setVisible(false);
    }

    /** The first free slots, while no time was chosen. */
    void offerFirst() {
        if (time.getValue() == null) {
            silence();
            offer("scheduling.first-free");
        }
    }

    private void offer(String titleKey) {
        if (type == null || !offering) {
            return;
        }
        try {
            offer(type, titleKey);
        } catch (InvalidInput refused) {
            refusals.show(refused);
        }
    }

    private void offer(AppointmentTypeRow wanted, String titleKey) {
        Instant now = tools.clock().instant();
        Instant from = Objects.requireNonNullElse(start(), beginningOfDay(now));
        var slots =
                tools.availability()
                        .free(
                                new SlotWish(
                                        wanted.id(),
                                        practitionerId(),
                                        from.isBefore(now) ? now : from,
                                        null,
                                        null,
                                        null,
                                        Set.of(),
                                        OFFERED));
        message.add(new Span(getTranslation(slots.isEmpty() ? "scheduling.no-slots" : titleKey)));
        var buttons = new Div();
        buttons.addClassName("slot-buttons");
        slots.forEach(slot -> buttons.add(slotButton(slot)));
        firstOffer = slots.isEmpty() ? null : (Button) buttons.getComponentAt(0);
        message.add(buttons);
        message.setVisible(true);
    }

    /**
     * While no time was chosen: the keyboard goes to the first free slot, so that Enter takes it.
     */
    void focusFirst() {
        var first = firstOffer;
        if (first != null && time.getValue() == null) {
            first.focus();
        }
    }

    private Button slotButton(SlotRow slot) {
        var button =
                new Button(
                        DeskTexts.slot(slot, tools, getLocale()),
                        click -> {
                            show(slot);
                            filled.run();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
