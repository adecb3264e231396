package app.wervel.careplan.ui;

import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.ui.PrecautionMark;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One exercise of the plan: what the patient will read, and what speaks against it. */
class PrescriptionCard extends ListItem implements Focusable<PrescriptionCard> {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient PrescriptionList list;
    private transient PrescriptionRow row;
    private @Nullable PrescriptionForm form;
    private final Div content = new Div();
    private final Span handle =
            new Span(VaadinIcon.ELLIPSIS_DOTS_V.create(), VaadinIcon.ELLIPSIS_DOTS_V.create());

    PrescriptionCard(PlanEditor editor, PrescriptionList list, PrescriptionRow row) {
        this.editor = editor;
        this.list = list;
        this.row = row;
        addClassName("prescription");
        setTabIndex(0);
        content.addClassName("prescription-content");
        handle.addClassName("drag-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        handle.setTitle(getTranslation("careplan.exercise.drag"));
        var drag = DragSource.create(handle);
        drag.setEffectAllowed(EffectAllowed.MOVE);
        drag.setDragImage(this);
        drag.setDragData(row.id());
        DropTarget.create(this)
                .addDropListener(drop ->
                        drop.getDragData()
                                .filter(PrescriptionId.class::isInstance)
                                .map(PrescriptionId.class::cast)
                                .ifPresent(dragged -> list.moveTo(dragged, position())));
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
        add(handle, content);
    }

    PrescriptionId id() {
        return row.id();
    }

    int position() {
        return row.position();
    }

    private void move(int steps) {
        list.moveTo(row.id(), row.position() + steps);
    }

    String exerciseName() {
        return PlanTexts.say(row.exercise().name());
    }

    void show(PrescriptionRow current, CarePlanDetails plan) {
        row = current;
        boolean editable = editor.isEditable();
        handle.setVisible(editable);
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "careplan.exercise.place",
                                exerciseName(),
                                row.position(),
                                plan.prescriptions().size()));
        getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        content.removeAll();
        content.add(head(plan, editable));
        if (form == null) {
            content.add(dose(editable));
        } else if (editable) {
            form.rebase(current);
            content.add(form);
        }
        addTexts();
        content.add(new PrescriptionSteps(editor, row.exercise()));
        addHits(plan);
    }

    private Div head(CarePlanDetails plan, boolean editable) {
        var number = new Span(String.valueOf(row.position()));
        number.addClassName("prescription-number");
        var name = new H3(exerciseName());
        var head = new Div(number, name);
        head.addClassName("prescription-head");
        if (editable) {
            head.add(actions(plan));
        }
        return head;
    }

    private Div actions(CarePlanDetails plan) {
        String name = exerciseName();
        var up =
                PlanTexts.iconButton(
                        VaadinIcon.ARROW_UP,
                        getTranslation("careplan.exercise.up", name),
                        () -> list.moveTo(row.id(), row.position() - 1));
        var down =
                PlanTexts.iconButton(
                        VaadinIcon.ARROW_DOWN,
                        getTranslation("careplan.exercise.down", name),
                        () -> list.moveTo(row.id(), row.position() + 1));
        up.setEnabled(row.position() > 1);
        down.setEnabled(row.position() < plan.prescriptions().size());
        Button edit =
                PlanTexts.iconButton(
                        VaadinIcon.PENCIL,
                        getTranslation("careplan.exercise.edit", name),
                        this::edit);
        Button remove =
                PlanTexts.iconButton(
                        VaadinIcon.TRASH,
                        getTranslation("careplan.exercise.remove", name),
                        () -> list.remove(row));
        var actions = new Div(up, down, edit, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private Div dose(boolean editable) {
        String line = row.doseLine(PlanTexts.language());
        var dose = new Div();
        dose.addClassName("prescription-dose");
        if (editable) {
            var button = new NativeButton(line, click -> edit());
            button.addClassName("dose-button");
            button.setTitle(getTranslation("careplan.exercise.edit", exerciseName()));
            dose.add(button);
        } else {
            dose.add(new Span(line));
        }
        if (row.side() != Side.NONE) {
            var side = new Span(getTranslation("careplan.side." + row.side().id()));
            side.addClassName("chip");
            dose.add(side);
        }
        addWhen(dose);
        return dose;
    }

    /** In which phase, and from when until when, where that is said. */
    private void addWhen(Div dose) {
        editor.plan()
                .course()
                .phase(row.phase())
                .ifPresent(phase -> dose.add(PlanTexts.chip(phase.name())));
        LocalDate from = row.from();
        LocalDate until = row.until();
        if (from != null) {
            dose.add(
                    PlanTexts.chip(
                            getTranslation("careplan.from", Formats.date(from, getLocale()))));
        }
        if (until != null) {
            dose.add(
                    PlanTexts.chip(
                            getTranslation("careplan.until", Formats.date(until, getLocale()))));
        }
        boolean now = editor.plan().doneOn(LocalDate.now(editor.services().clock())).contains(row);
        if (!now) {
            dose.add(PlanTexts.chip(getTranslation("careplan.not-now")));
        }
        setClassName("not-now", !now);
    }

    private void addTexts() {
        if (row.note() != null && form == null) {
            var note = new Paragraph(row.note());
            note.addClassName("prescription-note");
            content.add(note);
        }
        BilingualText precaution = row.exercise().precaution();
        if (precaution != null) {
            var mind =
                    new Paragraph(
                            getTranslation("careplan.exercise.mind", PlanTexts.say(precaution)));
            mind.addClassNames("secondary", "prescription-mind");
            content.add(mind);
        }
    }

    /**
     * Precautions against the whole plan are told once, above; here only those of this exercise.
     */
    private void addHits(CarePlanDetails plan) {
        List<PrecautionTag> hits =
                plan.hits(row.exercise()).stream().filter(tag -> !tag.planLevel()).toList();
        if (hits.isEmpty()) {
            return;
        }
        var shown = new Div();
        shown.addClassName("prescription-hits");
        for (PrecautionTag tag : hits) {
            var reason = new Span(PlanTexts.say(tag.explanation()));
            reason.addClassName("hit-reason");
            var hit = new Div(new PrecautionMark(tag), reason);
            hit.addClassName("hit");
            if (plan.confirmation(tag).isPresent()) {
                var seen =
                        new Span(
                                VaadinIcon.CHECK.create(),
                                new Span(getTranslation("careplan.hit.confirmed")));
                seen.addClassName("hit-confirmed");
                hit.add(seen);
            }
            shown.add(hit);
        }
        content.add(shown);
    }

    private void edit() {
        if (form == null) {
            form = new PrescriptionForm(editor, row, this::closeForm);
            show(row, editor.plan());
        }
        form.focusFirst();
    }

    private void closeForm() {
        form = null;
        show(row, editor.plan());
        focus();
    }

    /** A note that was typed and not saved; blank when there is none. */
    String unsavedNote() {
        return form == null ? "" : form.typedNote();
    }

    boolean isOpen() {
        return form != null;
    }
}
