package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AbsenceEffect;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Consumer;

/** An appointment in an absence: where it could go, and one click that moves it there. */
final class AbsenceEffectRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient AbsenceDialog.Tools tools;
    private final Locale locale;
    private final Div choices = new Div();

    AbsenceEffectRow(
            AbsenceEffect effect,
            AbsenceDialog.Tools tools,
            Locale locale,
            Consumer<AppointmentRow> opened,
            Runnable done) {
        this.tools = tools;
        this.locale = locale;
        addClassName("absence-effect");
        choices.addClassName("absence-choices");
        AppointmentRow row = effect.appointment();
        var what = new Div(new Span(who(row)), new Span(when(row)));
        what.addClassName("absence-what");
        var open = new Button(getTranslation("agenda.absence.open"), click -> opened.accept(row));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (effect.alternatives().isEmpty()) {
            choices.add(new Span(getTranslation("agenda.absence.nothing")), open);
        } else {
            var slots = new Select<SlotRow>();
            slots.setAriaLabel(getTranslation("agenda.absence.where-to", who(row)));
            slots.setItems(effect.alternatives());
            slots.setItemLabelGenerator(this::text);
            slots.setValue(effect.alternatives().getFirst());
            var move =
                    new Button(
                            getTranslation("agenda.absence.move"),
                            click -> move(row, slots.getValue(), done));
            move.addThemeVariants(ButtonVariant.SMALL);
            choices.add(slots, move, open);
        }
        add(what, choices);
    }

    private void move(AppointmentRow row, SlotRow slot, Runnable done) {
        new Refusals(tools.errorTexts())
                .attempt(() -> {
                    tools.appointments().change(row.id(), row.version(), data(row, slot));
                    choices.removeAll();
                    choices.add(
                            VaadinIcon.CHECK.create(),
                            new Span(getTranslation("agenda.absence.moved", text(slot))));
                    done.run();
                });
    }

    private static AppointmentData data(AppointmentRow row, SlotRow slot) {
        return new AppointmentData(
                slot.practitioner(),
                slot.room(),
                slot.equipment(),
                row.patient(),
                row.type(),
                slot.start(),
                slot.end(),
                row.note(),
                row.episode(),
                false);
    }

    private static String who(AppointmentRow row) {
        return row.patientName() == null ? row.typeName() : row.patientName().full();
    }

    private String when(AppointmentRow row) {
        String moment = Formats.moment(row.start(), tools.clock().getZone(), locale);
        return row.phone() == null ? moment : moment + " · " + row.phone();
    }

    private String text(SlotRow slot) {
        return Formats.moment(slot.start(), tools.clock().getZone(), locale)
                + " · "
                + slot.practitionerName();
    }
}
