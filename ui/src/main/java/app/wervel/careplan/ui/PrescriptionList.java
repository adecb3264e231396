package app.wervel.careplan.ui;

import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PeriodData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.practice.Permission;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exercises in the order of the handout. */
class PrescriptionList extends Section {
    private static final long serialVersionUID = 1L;

    /** A rule of thumb of the practice: no number is known beyond which people do fewer. */
    private static final int MANY = 5;

    private final transient PlanEditor editor;
    private final OrderedList list = new OrderedList();
    private final Button add;
    private final Button saveAsSet;
    private final Paragraph empty;
    private final Div many;
    private final Span manyWords = new Span();
    private final Paragraph keys;
    private final Map<PrescriptionId, PrescriptionCard> cards = new LinkedHashMap<>();

    PrescriptionList(PlanEditor editor) {
        this.editor = editor;
        addClassNames("card", "plan-section");
        add =
                new Button(
                        getTranslation("careplan.exercise.add"),
                        VaadinIcon.PLUS.create(),
                        click -> new ExercisePicker(editor, this).open());
        add.setId("exercise-add");
        saveAsSet =
                new Button(
                        getTranslation("careplan.set.save"),
                        VaadinIcon.ARCHIVE.create(),
                        click -> saveAsSet());
        saveAsSet.setId("plan-save-set");
        saveAsSet.addThemeVariants(ButtonVariant.TERTIARY);
        empty = new Paragraph(getTranslation("careplan.exercise.empty"));
        empty.addClassName("secondary");
        many = new Div(VaadinIcon.INFO_CIRCLE.create(), manyWords);
        many.addClassName("plan-hint");
        keys = new Paragraph(getTranslation("careplan.exercise.keys"));
        keys.addClassNames("secondary", "keys-hint");
        list.addClassNames("plain-list", "prescriptions");
        var actions = new Div(saveAsSet, add);
        actions.addClassName("form-buttons");
        var head = new Div(new H2(getTranslation("careplan.exercises")), actions);
        head.addClassName("section-head");
        add(head, many, empty, list, keys);
    }

    void show(CarePlanDetails plan) {
        add.setVisible(editor.isEditable());
        add.setThemeVariant(ButtonVariant.PRIMARY, NextStep.of(plan) == NextStep.EXERCISE);
        saveAsSet.setVisible(
                !plan.prescriptions().isEmpty()
                        && editor.services().may(Permission.EXERCISE_WRITE));
        empty.setVisible(plan.prescriptions().isEmpty());
        int now = plan.doneOn(LocalDate.now(editor.services().clock())).size();
        manyWords.setText(getTranslation("careplan.exercise.many", now));
        many.setVisible(now > MANY);
        keys.setVisible(editor.isEditable() && plan.prescriptions().size() > 1);
        List<PrescriptionId> order =
                plan.prescriptions().stream().map(PrescriptionRow::id).toList();
        if (!order.equals(List.copyOf(cards.keySet()))) {
            arrange(plan);
        }
        plan.prescriptions().forEach(row -> card(row).show(row, plan));
    }

    /** Exercises and dosages; nothing that was written for this patient. */
    private void saveAsSet() {
        Map<ExerciseId, ExerciseSetRow.Entry> once = new LinkedHashMap<>();
        editor.plan().prescriptions().stream()
                .filter(row -> row.exercise().isOffered())
                .forEach(row ->
                        once.putIfAbsent(
                                row.exercise().id(),
                                new ExerciseSetRow.Entry(row.exercise(), row.dosage())));
        editor.services().exerciseDialogs().saveAsSet(List.copyOf(once.values()));
    }

    private PrescriptionCard card(PrescriptionRow row) {
        return cards.computeIfAbsent(row.id(), id -> new PrescriptionCard(editor, this, row));
    }

    private void arrange(CarePlanDetails plan) {
        Map<PrescriptionId, PrescriptionCard> before = new LinkedHashMap<>(cards);
        cards.clear();
        for (PrescriptionRow row : plan.prescriptions()) {
            PrescriptionCard known = before.remove(row.id());
            cards.put(row.id(), known == null ? new PrescriptionCard(editor, this, row) : known);
        }
        before.values().forEach(this::tellTakenAway);
        list.removeAll();
        cards.values().forEach(list::add);
    }

    /** What was typed is told once more when a colleague took the exercise away meanwhile. */
    private void tellTakenAway(PrescriptionCard card) {
        if (card.isOpen()) {
            String typed = card.unsavedNote();
            Notices.refused(
                    typed.isEmpty()
                            ? getTranslation("careplan.exercise.taken-away", card.exerciseName())
                            : getTranslation(
                                    "careplan.exercise.taken-away.note",
                                    card.exerciseName(),
                                    typed));
        }
    }

    /** A place before the first or after the last leaves all as it is. */
    void moveTo(PrescriptionId id, int position) {
        PrescriptionCard card = cards.get(id);
        if (card == null
                || position < 1
                || position > cards.size()
                || position == card.position()
                || !editor.isEditable()) {
            return;
        }
        if (editor.change(
                plan -> editor.services().plans().move(plan.id(), plan.version(), id, position))) {
            card.focus();
            editor.announce(
                    getTranslation(
                            "careplan.exercise.moved",
                            card.exerciseName(),
                            position,
                            cards.size()));
        }
    }

    void remove(PrescriptionRow row) {
        if (editor.change(
                plan -> editor.services().plans().remove(plan.id(), plan.version(), row.id()))) {
            focusNear(row.position());
            UndoNotice.show(
                    getTranslation(
                            "careplan.exercise.removed", PlanTexts.say(row.exercise().name())),
                    () -> putBack(row));
        }
    }

    private void focusNear(int position) {
        List<PrescriptionCard> left = List.copyOf(cards.values());
        if (left.isEmpty()) {
            add.focus();
        } else {
            left.get(Math.min(position, left.size()) - 1).focus();
        }
    }

    private void putBack(PrescriptionRow row) {
        var data =
                new PrescriptionData(
                        row.exercise().id().value(),
                        row.side().id(),
                        DosageData.of(row.dosage()),
                        row.note(),
                        new PeriodData(row.from(), row.until()),
                        row.phase() == null ? null : row.phase().value().toString());
        if (!editor.change(
                plan -> editor.services().plans().prescribe(plan.id(), plan.version(), data))) {
            return;
        }
        PrescriptionCard last = last();
        if (last != null && row.position() < last.position()) {
            editor.change(plan ->
                    editor.services()
                            .plans()
                            .move(plan.id(), plan.version(), last.id(), row.position()));
        }
        if (last != null) {
            last.focus();
        }
    }

    private @Nullable PrescriptionCard last() {
        return cards.isEmpty() ? null : List.copyOf(cards.values()).getLast();
    }

    /** After the library closed: on to what was added, or back to the button. */
    void focusAfterAdding(boolean added) {
        PrescriptionCard last = last();
        if (added && last != null) {
            last.focus();
        } else {
            add.focus();
        }
    }
}
