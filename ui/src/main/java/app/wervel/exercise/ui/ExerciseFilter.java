package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Label;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.shared.application.PageRequest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What narrows the library down: search in both languages, region, favourites, and behind one
 * button on a narrow screen goal, level, position and equipment.
 */
@NamedInterface("navigation")
public class ExerciseFilter extends Div {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 250;

    private final transient ExerciseQueries exercises;
    private final transient Runnable changed;
    private final TextField query = new TextField();
    private final Select<Label> region;
    private final ComboBox<Label> goal = new ComboBox<>();
    private final Select<Label> level;
    private final Select<Label> position;
    private final Select<String> equipment = new Select<>();
    private final Button favourites;
    private final Button more;
    private final Div folded = new Div();
    private boolean onlyFavourites;
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
        query.addValueChangeListener(change -> tell());
        region = select("region", "exercise.region", "exercise.region.all", exercises.regions());
        level = select("level", "exercise.level", "exercise.level.all", exercises.levels());
        position =
                select(
                        "position",
                        "exercise.position",
                        "exercise.position.all",
                        exercises.positions());
        buildGoal();
        buildEquipment();
        favourites = new Button(getTranslation("exercise.favourites"), click -> turnFavourites());
        favourites.setId("exercise-favourites");
        favourites.addClassName("favourites-only");
        more = new Button("", VaadinIcon.SLIDERS.create(), click -> unfold());
        more.addClassName("filter-more");
        folded.setId("exercise-more");
        folded.addClassName("filter-folded");
        folded.add(goal, level, position, equipment);
        more.getElement().setAttribute("aria-controls", "exercise-more");
        more.getElement().setAttribute("aria-expanded", "false");
        var first = new Div(query, region, favourites, more);
        first.addClassName("filter-first");
        add(first, folded);
        showState();
    }

    private Select<Label> select(String id, String labelKey, String allKey, List<Label> labels) {
        var select = new Select<Label>();
        select.setId("exercise-" + id);
        select.setLabel(getTranslation(labelKey));
        select.setItems(labels);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(allKey));
        select.setPlaceholder(getTranslation(allKey));
        select.setItemLabelGenerator(label -> label == null ? getTranslation(allKey) : name(label));
        select.addValueChangeListener(change -> tell());
        return select;
    }

    private void buildGoal() {
        goal.setId("exercise-goal");
        goal.setLabel(getTranslation("exercise.goal"));
        goal.setItems(exercises.goals());
        goal.setItemLabelGenerator(this::name);
        goal.setPlaceholder(getTranslation("exercise.goal.all"));
        goal.setClearButtonVisible(true);
        goal.addValueChangeListener(change -> tell());
    }

    private void buildEquipment() {
        equipment.setId("exercise-equipment");
        equipment.setLabel(getTranslation("exercise.equipment"));
        equipment.setItems(equipmentKeys());
        equipment.setEmptySelectionAllowed(true);
        equipment.setEmptySelectionCaption(getTranslation("exercise.equipment.all"));
        equipment.setPlaceholder(getTranslation("exercise.equipment.all"));
        equipment.setItemLabelGenerator(this::equipmentName);
        equipment.addValueChangeListener(change -> tell());
    }

    private List<String> equipmentKeys() {
        return Stream.concat(
                        Stream.of(ExerciseCriteria.WITHOUT_EQUIPMENT),
                        exercises.equipment().stream().map(Label::id))
                .toList();
    }

    private String equipmentName(@Nullable String key) {
        if (key == null) {
            return getTranslation("exercise.equipment.all");
        }
        return key.equals(ExerciseCriteria.WITHOUT_EQUIPMENT)
                ? getTranslation("exercise.equipment.none")
                : Objects.requireNonNull(find(exercises.equipment(), key, this::name));
    }

    private String name(Label label) {
        return label.name().in(ExerciseLanguage.orDutch(getLocale().getLanguage()));
    }

    private void turnFavourites() {
        onlyFavourites = !onlyFavourites;
        tell();
    }

    private void unfold() {
        boolean open = !folded.hasClassName("open");
        folded.setClassName("open", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void tell() {
        if (!filling) {
            showState();
            changed.run();
        }
    }

    private void showState() {
        favourites.setIcon((onlyFavourites ? VaadinIcon.STAR : VaadinIcon.STAR_O).create());
        favourites.getElement().setAttribute("aria-pressed", String.valueOf(onlyFavourites));
        favourites.setClassName("chosen", onlyFavourites);
        long active =
                Stream.<@Nullable Object>of(
                                goal.getValue(),
                                level.getValue(),
                                position.getValue(),
                                equipment.getValue())
                        .filter(Objects::nonNull)
                        .count();
        more.setText(
                active == 0
                        ? getTranslation("exercise.filter.more")
                        : getTranslation("exercise.filter.more.active", active));
    }

    /** Best first; up to as many as one page holds. */
    public List<Exercise> find() {
        List<Exercise> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            var slice = exercises.page(criteria(), new PageRequest(page, PageRequest.MAX_SIZE));
            found.addAll(slice.items());
            if (found.size() >= slice.total() || slice.items().isEmpty()) {
                return found;
            }
        }
    }

    public ExerciseCriteria criteria() {
        String chosenLevel = key(level.getValue());
        return new ExerciseCriteria(
                query.getValue().strip(),
                key(region.getValue()),
                key(goal.getValue()),
                chosenLevel == null ? null : Integer.valueOf(chosenLevel),
                key(position.getValue()),
                equipment.getValue(),
                onlyFavourites);
    }

    private static @Nullable String key(@Nullable Label label) {
        return label == null ? null : label.id();
    }

    public boolean isEmpty() {
        return criteria().isEmpty();
    }

    /**
     * Fills the fields without telling; a key that the library does not know counts as not chosen.
     */
    public void set(ExerciseCriteria criteria) {
        filling = true;
        query.setValue(criteria.query());
        region.setValue(label(exercises.regions(), criteria.region()));
        goal.setValue(label(exercises.goals(), criteria.goal()));
        Integer chosenLevel = criteria.level();
        level.setValue(
                label(exercises.levels(), chosenLevel == null ? null : chosenLevel.toString()));
        position.setValue(label(exercises.positions(), criteria.position()));
        equipment.setValue(
                equipmentKeys().contains(Objects.requireNonNullElse(criteria.equipment(), ""))
                        ? criteria.equipment()
                        : null);
        onlyFavourites = criteria.favourites();
        filling = false;
        showState();
    }

    private static @Nullable Label label(List<Label> labels, @Nullable String key) {
        return find(labels, key, Function.identity());
    }

    private static <T> @Nullable T find(
            List<Label> labels, @Nullable String key, Function<Label, T> as) {
        return labels.stream()
                .filter(label -> label.id().equals(key))
                .findFirst()
                .map(as)
                .orElse(null);
    }

    /** Takes everything back. */
    public void clear() {
        set(ExerciseCriteria.words(""));
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
