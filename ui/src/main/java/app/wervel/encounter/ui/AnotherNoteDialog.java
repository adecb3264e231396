package app.wervel.encounter.ui;

import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.NoteOfDay;
import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Somebody wrote a note of that patient and day already: it is shown before another is begun. */
@StyleSheet("context://encounter.css")
final class AnotherNoteDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    final Button another = new Button();

    private AnotherNoteDialog(
            EncounterTools tools, List<NoteOfDay> notes, Supplier<EncounterDetails> start) {
        setHeaderTitle(getTranslation("encounter.another.title"));
        setWidth("min(34rem, 100vw)");
        var refusals = new Refusals(tools.errors());
        var list = new UnorderedList();
        list.addClassName("another-notes");
        notes.forEach(note -> list.add(row(note)));
        another.setText(getTranslation("encounter.another.begin"));
        another.setDisableOnClick(true);
        another.addClickListener(click -> {
            if (refusals.attempt(() -> open(tools, start.get()))) {
                close();
            }
            another.setEnabled(true);
        });
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        add(new Paragraph(getTranslation("encounter.another.text")), list);
        getFooter().add(cancel, another);
        cancel.focus();
    }

    private ListItem row(NoteOfDay note) {
        String time = note.timeIn() == null ? "" : NoteWords.time(note.timeIn()) + " · ";
        var text =
                new Span(
                        time
                                + NoteWords.kind(this, note.kind())
                                + " · "
                                + note.practitionerName()
                                + " · "
                                + getTranslation(
                                        note.draft() ? "encounter.draft" : "encounter.signed"));
        var open =
                new Button(
                        getTranslation("encounter.open"),
                        click -> {
                            close();
                            EncounterNavigation.open(note.id());
                        });
        open.setAriaLabel(open.getText() + ", " + text.getText());
        open.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(text, open);
    }

    /** The patient's note of today; asks first when another one is there. */
    static void startFor(EncounterTools tools, PatientId patient) {
        start(
                tools,
                tools.encounters().besideToday(patient),
                () -> tools.encounters().startForPatient(patient));
    }

    /** The note of this appointment; asks first when there is one that may be about it. */
    static void startFor(EncounterTools tools, AppointmentId appointment) {
        start(
                tools,
                tools.encounters().besideAppointment(appointment),
                () -> tools.encounters().startFromAppointment(appointment));
    }

    private static void start(
            EncounterTools tools, List<NoteOfDay> notes, Supplier<EncounterDetails> start) {
        if (notes.isEmpty()) {
            open(tools, start.get());
        } else {
            new AnotherNoteDialog(tools, notes, start).open();
        }
    }

    /** A draft that was dated back is not taken for a fresh one. */
    private static void open(EncounterTools tools, EncounterDetails note) {
        var ui = UI.getCurrent();
        LocalDate day = note.content().day();
        if (note.isDraft()
                && note.appointment() == null
                && !day.equals(LocalDate.now(tools.clock()))) {
            Notices.done(ui.getTranslation("encounter.goes-on", Formats.date(day, ui.getLocale())));
        }
        EncounterNavigation.open(note.id());
    }
}
