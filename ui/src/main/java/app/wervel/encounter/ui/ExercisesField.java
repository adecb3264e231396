package app.wervel.encounter.ui;

import app.wervel.encounter.ExerciseDone;
import app.wervel.encounter.application.EncounterData.ExerciseData;
import app.wervel.encounter.application.PlannedExercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.Texts;
import app.wervel.shell.IconButton;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done: the plan's exercises to be ticked, and whatever else. */
class ExercisesField extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<Boolean> WENT = List.of(true, false);

    private final transient Runnable changed;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    /**
     * @param planned the plan's
     * @param done what the note says already
     */
    ExercisesField(List<PlannedExercise> planned, List<ExerciseDone> done, Runnable changed) {
        this.changed = changed;
        addClassName("note-exercises");
        list.addClassName("note-exercise-list");
        List<ExerciseDone> rest = new ArrayList<>(done);
        for (PlannedExercise each : planned) {
            var noted =
                    rest.stream()
                            .filter(one -> each.prescription().equals(one.prescription()))
                            .findFirst()
                            .orElse(null);
            rest.remove(noted);
            add(new Row(each, noted, getLocale()));
        }
        rest.forEach(each -> add(new Row(each)));
        var more =
                new Button(
                        getTranslation("encounter.exercises.add"),
                        VaadinIcon.PLUS.create(),
                        click -> {
                            var row = new Row(null);
                            add(row);
                            row.name.focus();
                        });
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, more);
    }

    private void add(Row row) {
        rows.add(row);
        list.add(row);
    }

    /** Ticked ones, and those that were added and have a name. */
    List<@Nullable ExerciseData> data() {
        List<@Nullable ExerciseData> data = new ArrayList<>();
        rows.stream().filter(Row::isDone).map(Row::data).forEach(data::add);
        return data;
    }

    private final class Row extends Div {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable UUID prescription;
        private final transient String planned;
        private final Checkbox tick = new Checkbox();
        private final TextField name = TypedText.of(new TextField());
        private final TextField done = TypedText.of(new TextField());
        private final Select<Boolean> went = new Select<>();

        Row(PlannedExercise exercise, @Nullable ExerciseDone noted, Locale locale) {
            prescription = exercise.prescription();
            var language = ExerciseLanguage.orDutch(locale.getLanguage());
            planned = noted == null ? exercise.name(language) : noted.name();
            String dose = exercise.dose(language);
            tick.setLabel(planned);
            tick.setValue(noted != null);
            fill(noted);
            tick.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    if (change.getValue() && done.isEmpty()) {
                        done.setValue(dose);
                    }
                    show();
                    changed.run();
                }
            });
            add(tick, done, went);
            prepare(planned);
            show();
        }

        Row(@Nullable ExerciseDone noted) {
            prescription = noted == null ? null : noted.prescription();
            planned = "";
            name.setMaxLength(Texts.LINE);
            name.setPlaceholder(getTranslation("encounter.exercises.name"));
            name.setAriaLabel(getTranslation("encounter.exercises.name"));
            name.setValue(noted == null ? "" : noted.name());
            name.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            fill(noted);
            add(
                    name,
                    done,
                    went,
                    IconButton.of(
                            VaadinIcon.CLOSE_SMALL,
                            getTranslation("encounter.exercises.remove"),
                            () -> {
                                rows.remove(this);
                                list.remove(this);
                                changed.run();
                            }));
            prepare(getTranslation("encounter.exercises.name"));
        }

        private void fill(@Nullable ExerciseDone noted) {
            if (noted != null) {
                done.setValue(Objects.requireNonNullElse(noted.done(), ""));
                went.setItems(WENT);
                went.setValue(noted.managed());
            }
        }

        private void prepare(String about) {
            addClassName("note-exercise");
            done.setMaxLength(ExerciseDone.LONGEST_DONE);
            done.setPlaceholder(getTranslation("encounter.exercises.done"));
            done.setAriaLabel(getTranslation("encounter.exercises.done") + ", " + about);
            done.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            Boolean value = went.getValue();
            went.setItems(WENT);
            went.setEmptySelectionAllowed(true);
            went.setItemLabelGenerator(each ->
                    each == null
                            ? getTranslation("encounter.managed.untold")
                            : getTranslation(
                                    each ? "encounter.managed.yes" : "encounter.managed.no"));
            went.setValue(value);
            went.setAriaLabel(getTranslation("encounter.managed") + ", " + about);
            went.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }

        private void show() {
            boolean ticked = tick.getValue();
            done.setVisible(ticked);
            went.setVisible(ticked);
        }

        boolean isDone() {
            return planned.isEmpty() ? !name.getValue().isBlank() : tick.getValue();
        }

        ExerciseData data() {
            return new ExerciseData(
                    prescription,
                    planned.isEmpty() ? name.getValue() : planned,
                    done.getValue(),
                    went.getValue());
        }
    }
}
