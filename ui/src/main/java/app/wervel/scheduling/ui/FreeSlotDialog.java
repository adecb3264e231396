package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.scheduling.application.WaitingListRow;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the next free slots; the first has the focus, so Enter takes it. */
class FreeSlotDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 12;

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient List<AppointmentTypeRow> types;
    private final transient List<PractitionerRow> practitioners;
    private transient Consumer<SlotRow> taken = slot -> {};
    private final transient @Nullable WaitingListRow entry;

    final Select<AppointmentTypeRow> type = new Select<>();
    final Select<PractitionerRow> practitioner = new Select<>();
    final DatePicker from;
    final TimePicker notBefore = new TimePicker();
    final TimePicker notAfter = new TimePicker();
    final Button search = new Button();
    final Div slots = new Div();

    FreeSlotDialog(
            DeskTools tools,
            SchedulingDialogs dialogs,
            @Nullable UserId whom,
            LocalDate from,
            Runnable done) {
        this(tools, null);
        this.from.setValue(from);
        practitioners.stream()
                .filter(each -> each.id().equals(whom))
                .findFirst()
                .ifPresent(practitioner::setValue);
        types.stream()
                .filter(each -> each.visit() == Visit.FOLLOW_UP)
                .findFirst()
                .or(() -> types.stream().findFirst())
                .ifPresent(type::setValue);
        taken =
                slot -> {
                    close();
                    dialogs.book(draft(slot), type.getValue().id(), done);
                };
        show();
    }

    /** What fits somebody on the waiting list; a click books it for them. */
    FreeSlotDialog(
            DeskTools tools, SchedulingDialogs dialogs, WaitingListRow entry, Runnable done) {
        this(tools, entry);
        setHeaderTitle(getTranslation("scheduling.free.title-for", entry.patientName().full()));
        addComponentAsFirst(wishOf(entry));
        type.setReadOnly(true);
        LocalDate today = tools.today();
        from.setValue(entry.from().isBefore(today) ? today : entry.from());
        types.stream()
                .filter(each -> each.id().equals(entry.type()))
                .findFirst()
                .ifPresent(type::setValue);
        practitioners.stream()
                .filter(each -> each.id().equals(entry.practitioner()))
                .findFirst()
                .ifPresent(practitioner::setValue);
        notBefore.setValue(entry.notBefore());
        notAfter.setValue(entry.notAfter());
        taken =
                slot ->
                        refusals.attempt(() ->
                                WaitingBooking.book(
                                        tools,
                                        entry,
                                        slot,
                                        () -> {
                                            close();
                                            done.run();
                                        }));
        show();
    }

    /**
     * @param entry the wish that it is about; null: none
     */
    private FreeSlotDialog(DeskTools tools, @Nullable WaitingListRow entry) {
        this.tools = tools;
        this.entry = entry;
        this.refusals = new Refusals(tools.errors());
        this.types = WaitingTexts.types(tools, entry);
        this.practitioners = WaitingTexts.practitioners(tools, entry);
        this.from = Formats.datePicker(getTranslation("scheduling.series.from"), getLocale());
        setHeaderTitle(getTranslation("scheduling.free.title"));
        addClassNames("desk-dialog", "free-dialog");
        setWidth("min(46rem, 100vw)");
        type.setLabel(getTranslation("scheduling.type"));
        DeskTexts.kinds(type, types);
        type.setItemLabelGenerator(
                each -> getTranslation("scheduling.type.label", each.name(), each.minutes()));
        practitioner.setLabel(getTranslation("scheduling.practitioner"));
        practitioner.setItems(practitioners);
        practitioner.setEmptySelectionAllowed(true);
        practitioner.setEmptySelectionCaption(getTranslation("scheduling.anybody"));
        practitioner.setItemLabelGenerator(
                each -> each == null ? getTranslation("scheduling.anybody") : each.displayName());
        time(notBefore, "scheduling.series.not-before");
        time(notAfter, entry == null ? "scheduling.free.not-after" : "scheduling.series.not-after");
        search.setText(getTranslation("scheduling.free.search"));
        search.addClickListener(click -> show());
        refusals.field("notAfter", notAfter);
        refusals.field("notBefore", notBefore);
        refusals.field("from", from);
        refusals.field("typeId", type);
        refusals.field("practitionerId", practitioner);
        var fields = new Div(practitioner, from, notBefore, notAfter);
        fields.addClassName("sentence");
        var form = new Div(type, fields, search);
        form.addClassName("desk-form");
        EnterKey.clicks(form, search);
        slots.addClassName("slot-list");
        slots.getElement().setAttribute("aria-live", "polite");
        add(form, slots);
        getFooter().add(new Button(getTranslation("scheduling.close"), click -> close()));
    }

    private void time(TimePicker field, String key) {
        field.setLabel(getTranslation(key));
        field.setLocale(getLocale());
        field.setStep(Duration.ofMinutes(30));
        field.setAutoOpen(false);
        field.setClearButtonVisible(true);
    }

    private void show() {
        slots.removeAll();
        var chosenType = type.getValue();
        if (chosenType == null) {
            return;
        }
        refusals.attempt(() -> {
            var wish = wish(chosenType);
            if (wish.until() != null && !wish.until().isAfter(wish.from())) {
                slots.add(new Paragraph(getTranslation("scheduling.free.wish-over")));
                return;
            }
            var found = tools.availability().free(wish);
            if (found.isEmpty()) {
                slots.add(new Paragraph(getTranslation("scheduling.no-slots")));
                return;
            }
            found.forEach(slot -> slots.add(button(slot)));
            ((Button) slots.getComponentAt(0)).focus();
        });
    }

    private SlotWish wish(AppointmentTypeRow chosenType) {
        var whom = practitioner.getValue();
        LocalDate day = from.getValue();
        Instant now = Instant.now(tools.clock());
        Instant start = day == null ? now : day.atStartOfDay(tools.zone()).toInstant();
        return new SlotWish(
                chosenType.id(),
                whom == null ? null : whom.id(),
                start.isBefore(now) ? now : start,
                until(),
                notBefore.getValue(),
                latestStart(chosenType),
                entry == null ? Set.of() : entry.weekdays(),
                SHOWN);
    }

    /** Whoever waits must be gone by that time; else it is when the latest may begin. */
    private @Nullable LocalTime latestStart(AppointmentTypeRow chosenType) {
        LocalTime latest = notAfter.getValue();
        if (latest == null || entry == null) {
            return latest;
        }
        var length = Duration.ofMinutes(chosenType.minutes());
        return latest.toSecondOfDay() < length.toSeconds()
                ? LocalTime.MIDNIGHT
                : latest.minus(length);
    }

    /** The end of the wish's last day, or what would be given up: only before it is it earlier. */
    private @Nullable Instant until() {
        var waiting = entry;
        if (waiting == null) {
            return null;
        }
        LocalDate last = waiting.until();
        Instant givenUp = waiting.givesUpStart();
        if (last == null) {
            return givenUp;
        }
        Instant end = last.plusDays(1).atStartOfDay(tools.zone()).toInstant();
        return givenUp == null || end.isBefore(givenUp) ? end : givenUp;
    }

    private Component wishOf(WaitingListRow wish) {
        var part = new Div(new Span(WaitingTexts.wish(this, wish, tools.today(), getLocale())));
        part.addClassNames("row-text", "secondary");
        if (wish.givesUpStart() != null) {
            part.add(
                    new Span(
                            getTranslation(
                                    "scheduling.waiting.gives-up",
                                    DeskTexts.moment(wish.givesUpStart(), tools, getLocale()))));
        }
        return part;
    }

    private Button button(SlotRow slot) {
        var button =
                new Button(
                        DeskTexts.slot(slot, tools, getLocale()),
                        click -> {
                            taken.accept(slot);
                            click.getSource().setEnabled(true);
                        });
        button.setDisableOnClick(true);
        return button;
    }

    private BookingDraft draft(SlotRow slot) {
        var start = slot.start().atZone(tools.zone());
        return new BookingDraft(
                start.toLocalDate(),
                start.toLocalTime(),
                null,
                slot.practitioner(),
                slot.room(),
                null);
    }
}
