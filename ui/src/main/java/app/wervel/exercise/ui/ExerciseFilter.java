package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Label;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.shared.application.PageRequest;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Search in both languages, region and goal: what narrows the library down. */
@NamedInterface("navigation")
public class ExerciseFilter extends Div {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 250;

    private final transient ExerciseQueries exercises;
    private final transient Runnable changed;
    private final TextField query = new TextField();
    private final Select<Label> region = new Select<>();
    private final ComboBox<Label> goal = new ComboBox<>();
    private boolean filling;

    /**
     * @param changed runs when the user changed something
     */
    public ExerciseFilter(ExerciseQueries exercises, Runnable changed) {
        this.exercises = exercises;
        this.changed = changed;
        addClassName("exercise-filter");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", getTranslation("exercise.search.label"));
        query.setId("exercise-query");
        query.setLabel(getTranslation("exercise.search"));
        query.setPlaceholder(getTranslation("exercise.search.placeholder"));
        query.setPrefixComponent(VaadinIcon.SEARCH.create());
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(TYPING_PAUSE);
        query.addClassName("exercise-query");
        region.setId("exercise-region");
        region.setLabel(getTranslation("exercise.region"));
        region.setItems(exercises.regions());
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("exercise.region.all"));
        region.setPlaceholder(getTranslation("exercise.region.all"));
        region.setItemLabelGenerator(
                label -> label == null ? getTranslation("exercise.region.all") : name(label));
        goal.setId("exercise-goal");
        goal.setLabel(getTranslation("exercise.goal"));
        goal.setItems(exercises.goals());
        goal.setItemLabelGenerator(this::name);
        goal.setPlaceholder(getTranslation("exercise.goal.all"));
        goal.setClearButtonVisible(true);
        query.addValueChangeListener(change -> tell());
        region.addValueChangeListener(change -> tell());
        goal.addValueChangeListener(change -> tell());
        add(query, region, goal);
    }

    private String name(Label label) {
        return label.name().in(ExerciseLanguage.orDutch(getLocale().getLanguage()));
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    /** Best first; the whole library is short enough for one page. */
    public List<Exercise> find() {
        return exercises
                .page(
                        new ExerciseCriteria(query(), region(), goal(), null, null, null, false),
                        new PageRequest(0, PageRequest.MAX_SIZE))
                .items();
    }

    public String query() {
        return query.getValue().strip();
    }

    public @Nullable String region() {
        Label chosen = region.getValue();
        return chosen == null ? null : chosen.id();
    }

    public @Nullable String goal() {
        Label chosen = goal.getValue();
        return chosen == null ? null : chosen.id();
    }

    public boolean isEmpty() {
        return query().isEmpty() && region() == null && goal() == null;
    }

    /**
     * Fills the fields without telling; a key that the library does not know counts as not chosen.
     */
    public void set(String typed, @Nullable String regionKey, @Nullable String goalKey) {
        filling = true;
        query.setValue(typed);
        region.setValue(find(exercises.regions(), regionKey));
        goal.setValue(find(exercises.goals(), goalKey));
        filling = false;
    }

    private static @Nullable Label find(List<Label> labels, @Nullable String key) {
        return labels.stream().filter(label -> label.id().equals(key)).findFirst().orElse(null);
    }

    /** Takes everything back. */
    public void clear() {
        set("", null, null);
        tell();
    }

    public void focus() {
        query.focus();
    }

    /** The search field, for keys that a list beside it listens to. */
    public TextField queryField() {
        return query;
    }
}
