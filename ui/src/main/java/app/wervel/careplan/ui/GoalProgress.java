package app.wervel.careplan.ui;

import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.ReadingRow;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a goal that is counted has come: a small line, its numbers, and the next reading. */
class GoalProgress extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient PlanEditor editor;
    private final Refusals refusals;
    private final Div drawn = new Div();
    private final Paragraph numbers = new Paragraph();
    private final Paragraph meaning = new Paragraph();
    private final Button open;
    private final Div form = new Div();
    final IntegerField value = new IntegerField();
    final DatePicker on;
    final Button save;
    private transient @Nullable Goal goal;

    GoalProgress(PlanEditor editor) {
        this.editor = editor;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassName("goal-progress");
        on = Formats.datePicker(getTranslation("careplan.reading.on"), getLocale());
        value.setLabel(getTranslation("careplan.reading.value"));
        refusals.field("value", value);
        refusals.field("on", on);
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var cancel = new Button(getTranslation("shell.cancel"), click -> fold());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        form.add(value, on, save, cancel);
        form.addClassName("reading-form");
        form.setVisible(false);
        open =
                new Button(
                        getTranslation("careplan.reading.add"),
                        VaadinIcon.PLUS.create(),
                        click -> unfold());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        meaning.addClassName("secondary");
        Shortcuts.addShortcutListener(form, this::save, Key.ENTER).listenOn(form);
        Shortcuts.addShortcutListener(form, this::fold, Key.ESCAPE).listenOn(form);
        add(drawn, numbers, meaning, open, form);
    }

    void show(Goal shown, CarePlanDetails plan) {
        goal = shown;
        GoalMeasure measure = Objects.requireNonNull(shown.instrument());
        List<ReadingRow> readings = plan.course().readingsOf(shown.id());
        numbers.setText(numbers(shown, readings));
        drawn.removeAll();
        List<Integer> values = values(shown, readings);
        drawn.setVisible(values.size() > 1);
        if (values.size() > 1) {
            drawn.add(ProgressLine.of(values, shown.targetValue(), measure.most()));
        }
        Integer baseline = shown.baselineValue();
        boolean important =
                baseline != null
                        && !readings.isEmpty()
                        && measure.improvedImportantly(baseline, readings.getLast().value());
        meaning.setText(important ? getTranslation("careplan.reading.important") : "");
        meaning.setVisible(important);
        open.setVisible(editor.isEditable() && !form.isVisible());
    }

    private static List<Integer> values(Goal shown, List<ReadingRow> readings) {
        List<Integer> values = new ArrayList<>();
        if (shown.baselineValue() != null) {
            values.add(shown.baselineValue());
        }
        readings.forEach(reading -> values.add(reading.value()));
        return values;
    }

    /** "8 bij de start → 6 (ma 2 mrt) · doel 3": the last ones, when there are many. */
    private String numbers(Goal shown, List<ReadingRow> readings) {
        List<String> steps = new ArrayList<>();
        if (shown.baselineValue() != null) {
            steps.add(getTranslation("careplan.reading.start", shown.baselineValue()));
        }
        if (readings.size() > SHOWN) {
            steps.add("…");
        }
        readings.stream()
                .skip(Math.max(0, readings.size() - SHOWN))
                .forEach(reading ->
                        steps.add(
                                getTranslation(
                                        reading.scored()
                                                ? "careplan.reading.step.scored"
                                                : "careplan.reading.step",
                                        reading.value(),
                                        Formats.date(reading.on(), getLocale()))));
        String line = String.join(" → ", steps);
        return shown.targetValue() == null
                ? line
                : getTranslation("careplan.reading.target", line, shown.targetValue());
    }

    private void unfold() {
        on.setValue(LocalDate.now(editor.services().clock()));
        value.clear();
        form.setVisible(true);
        open.setVisible(false);
        value.focus();
    }

    private void fold() {
        form.setVisible(false);
        open.setVisible(editor.isEditable());
        open.focus();
    }

    private void save() {
        if (TypedDate.isWrong(on)) {
            return;
        }
        Goal read = Objects.requireNonNull(goal);
        boolean saved =
                editor.change(
                        refusals,
                        plan ->
                                editor.services()
                                        .course()
                                        .recordReading(
                                                plan.id(),
                                                plan.version(),
                                                read.id(),
                                                on.getValue(),
                                                value.getValue()));
        if (saved) {
            editor.announce(getTranslation("careplan.reading.saved"));
            fold();
        }
    }
}
