package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Label;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseSetData;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.IconButton;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A set, new or to be changed. What was typed stays after every refusal. */
class SetDialog extends LongFormDialog {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private transient @Nullable ExerciseSetRow set;
    private final ExerciseLanguage language;
    private final Refusals refusals;
    private final transient List<Row> rows = new ArrayList<>();
    final TextField name = new TextField();
    final Select<Label> region = new Select<>();
    final TextArea note = new TextArea();
    final ComboBox<Exercise> add = new ComboBox<>();
    final OrderedList list = new OrderedList();
    final Button save;

    /**
     * @param set null for a new one
     * @param closed runs whenever it closes, saved or not
     */
    SetDialog(ExerciseTools tools, @Nullable ExerciseSetRow set, Runnable closed) {
        super(closed);
        this.tools = tools;
        this.set = set;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.refusals = new Refusals(tools.errorTexts());
        setHeaderTitle(getTranslation(set == null ? "exercise.set.new" : "exercise.set.change"));
        setWidth("46rem");
        setMaxWidth("100%");
        addClassName("set-dialog");
        buildFields();
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
        if (set != null) {
            fill(set);
        }
        showRows();
        begin();
    }

    private void buildFields() {
        name.setLabel(getTranslation("exercise.set.name"));
        name.setPlaceholder(getTranslation("exercise.set.name.example"));
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        region.setLabel(getTranslation("exercise.region"));
        region.setItems(tools.exercises().regions());
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("exercise.set.region.none"));
        region.setItemLabelGenerator(label ->
                label == null
                        ? getTranslation("exercise.set.region.none")
                        : label.name().in(language));
        region.setWidthFull();
        note.setLabel(getTranslation("exercise.set.note"));
        note.setHelperText(getTranslation("exercise.set.note.hint"));
        note.setWidthFull();
        add.setLabel(getTranslation("exercise.set.add"));
        add.setPlaceholder(getTranslation("exercise.search.placeholder"));
        add.setItems(
                tools.exercises()
                        .page(ExerciseCriteria.words(""), new PageRequest(0, PageRequest.MAX_SIZE))
                        .items());
        add.setItemLabelGenerator(exercise -> exercise.name().in(language));
        add.setWidthFull();
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                append(change.getValue());
                add.clear();
            }
        });
        list.addClassNames("plain-list", "set-rows");
        var body =
                new Div(
                        refusals.field("name", name),
                        refusals.field("region", region),
                        refusals.field("note", note),
                        list,
                        refusals.field("exercises", add));
        body.addClassName("dialog-form");
        add(body);
    }

    private void fill(ExerciseSetRow row) {
        name.setValue(row.name());
        tools.exercises().regions().stream()
                .filter(label -> label.id().equals(row.region()))
                .findFirst()
                .ifPresent(region::setValue);
        note.setValue(row.note() == null ? "" : row.note());
        row.exercises()
                .forEach(entry ->
                        rows.add(new Row(entry.exercise(), DosageData.of(entry.dosage()))));
    }

    /** Begins a new set with these. */
    void start(List<ExerciseSetRow.Entry> entries) {
        entries.forEach(
                entry -> rows.add(new Row(entry.exercise(), DosageData.of(entry.dosage()))));
        showRows();
        begin();
    }

    private void append(Exercise exercise) {
        if (rows.stream().anyMatch(row -> row.exercise.id().equals(exercise.id()))) {
            refusals.show(new InvalidInput("exercises", "exercise.set-twice"));
            return;
        }
        refusals.clear();
        rows.add(new Row(exercise, DosageData.of(exercise.dosage(language))));
        showRows();
    }

    private void showRows() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i);
            list.add(rows.get(i).item);
        }
    }

    private void move(int from, int to) {
        Collections.swap(rows, from, to);
        showRows();
    }

    void save() {
        refusals.attempt(() -> {
            forgetMeanwhile();
            if (isWritten(content())) {
                close();
                Notices.done(getTranslation("shell.saved"));
            }
        });
    }

    /** False when a colleague changed the set since it was read; the next time is on theirs. */
    private boolean isWritten(ExerciseSetData data) {
        ExerciseSetRow changed = set;
        if (changed == null) {
            tools.sets().create(data);
            return true;
        }
        try {
            tools.sets().change(changed.id(), changed.version(), data);
            return true;
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            ExerciseSetRow theirs = tools.setQueries().get(changed.id());
            set = theirs;
            tellChangedMeanwhile(changedParts(changed, theirs));
            return false;
        }
    }

    private List<String> changedParts(ExerciseSetRow was, ExerciseSetRow theirs) {
        List<String> parts = new ArrayList<>();
        if (!was.name().equals(theirs.name())) {
            parts.add(getTranslation("exercise.set.name"));
        }
        if (!Objects.equals(was.region(), theirs.region())) {
            parts.add(getTranslation("exercise.region"));
        }
        if (!Objects.equals(was.note(), theirs.note())) {
            parts.add(getTranslation("exercise.set.note"));
        }
        if (!was.exercises().equals(theirs.exercises())) {
            parts.add(getTranslation("exercise.set.exercises"));
        }
        return parts;
    }

    @Override
    ExerciseSetData content() {
        List<FieldError> errors = new ArrayList<>();
        List<SetExerciseData> exercises = new ArrayList<>();
        for (Row row : rows) {
            try {
                exercises.add(new SetExerciseData(row.exercise.id().value(), row.dosage()));
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Label chosen = region.getValue();
        return new ExerciseSetData(
                name.getValue(), chosen == null ? null : chosen.id(), note.getValue(), exercises);
    }

    /** One exercise of the set: its dosage in a line, or in fields to change it. */
    private final class Row {
        private final Exercise exercise;
        private final ListItem item = new ListItem();
        private DosageData dosage;
        private @Nullable DosageFields fields;

        Row(Exercise exercise, DosageData dosage) {
            this.exercise = exercise;
            this.dosage = dosage;
            item.addClassName("set-row");
        }

        /**
         * @throws InvalidInput when a field holds no number
         */
        DosageData dosage() {
            if (fields != null) {
                dosage = fields.get();
                // Told in this dialog's own words before the set is sent: a fault stands beside
                // its field, whatever place the exercise has.
                dosage.toDosage(path());
            }
            return dosage;
        }

        private String path() {
            return "set." + exercise.id().value();
        }

        void show(int index) {
            item.removeAll();
            String called = exercise.name().in(language);
            var title = new Span((index + 1) + ". " + called);
            title.addClassName("exercise-name");
            var up = icon(VaadinIcon.ARROW_UP, "exercise.set.up", () -> move(index, index - 1));
            up.setEnabled(index > 0);
            var down =
                    icon(VaadinIcon.ARROW_DOWN, "exercise.set.down", () -> move(index, index + 1));
            down.setEnabled(index < rows.size() - 1);
            var edit = icon(VaadinIcon.PENCIL, "exercise.set.dosage", () -> edit(index));
            var remove =
                    icon(
                            VaadinIcon.TRASH,
                            "exercise.set.remove",
                            () -> {
                                rows.remove(this);
                                showRows();
                            });
            var actions = new Div(up, down, edit, remove);
            actions.addClassName("row-actions");
            var head = new Div(title, actions);
            head.addClassName("section-head");
            item.add(head);
            if (fields == null) {
                var line = new Span(DosageText.line(exercise, dosage.toDosage(path()), language));
                line.addClassName("secondary");
                item.add(line);
            } else {
                item.add(fields);
            }
        }

        private Button icon(VaadinIcon icon, String key, Runnable action) {
            return IconButton.of(icon, getTranslation(key, exercise.name().in(language)), action);
        }

        private void edit(int index) {
            if (fields == null) {
                fields = new DosageFields(refusals, path());
                fields.set(dosage);
                show(index);
            } else if (refusals.attempt(this::dosage)) {
                fields = null;
                show(index);
            }
        }
    }
}
