package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Search, filter, and everything about one exercise beside the list. */
class ExerciseBrowser extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private final transient Consumer<Map<String, String>> remember;
    private final ExerciseLanguage language;
    final ExerciseFilter filter;
    final UnorderedList list = new UnorderedList();
    final Div detail = new Div();
    private final Paragraph count = new Paragraph();
    private final Div columns = new Div();
    private final Map<ExerciseId, NativeButton> buttons = new HashMap<>();
    private transient @Nullable ExerciseId chosen;

    /**
     * @param remember gets what is looked for and read, to be kept in the address
     */
    ExerciseBrowser(ExerciseTools tools, Consumer<Map<String, String>> remember) {
        this.tools = tools;
        this.remember = remember;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.filter =
                new ExerciseFilter(
                        tools.exercises(),
                        () -> {
                            search();
                            remember();
                        });
        addClassName("library-browser");
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        list.addClassName("exercise-list");
        detail.addClassName("library-detail");
        var found = new Div(count, list);
        found.addClassName("library-found");
        columns.addClassName("library-columns");
        columns.add(found, detail);
        add(filter, columns);
    }

    /** Shows what the address asks for. */
    void open(QueryParameters asked) {
        filter.set(
                new ExerciseCriteria(
                        asked.getSingleParameter("q").orElse(""),
                        asked.getSingleParameter("region").orElse(null),
                        asked.getSingleParameter("goal").orElse(null),
                        asked.getSingleParameter("level")
                                .flatMap(ExerciseBrowser::number)
                                .orElse(null),
                        asked.getSingleParameter("position").orElse(null),
                        asked.getSingleParameter("equipment").orElse(null),
                        asked.getSingleParameter("favourites").isPresent()));
        chosen =
                asked.getSingleParameter("exercise")
                        .flatMap(this::known)
                        .map(Exercise::id)
                        .orElse(null);
        showDetail();
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private Optional<Exercise> known(String key) {
        try {
            return Optional.of(tools.exercises().get(new ExerciseId(key)));
        } catch (InvalidValue | NotFound unknown) {
            return Optional.empty();
        }
    }

    void search() {
        list.removeAll();
        buttons.clear();
        List<Exercise> found = filter.find();
        Set<ExerciseId> favourites = tools.favourites().mine();
        count.setText(getTranslation("exercise.count", found.size()));
        found.forEach(exercise -> list.add(item(exercise, favourites.contains(exercise.id()))));
        if (found.isEmpty()) {
            list.add(new ListItem(empty()));
        }
        markChosen();
    }

    private ListItem item(Exercise exercise, boolean favourite) {
        var item = new ListItem(card(exercise));
        item.addClassName("exercise-item");
        item.add(new FavouriteStar(tools.favourites(), exercise, favourite, () -> {}));
        return item;
    }

    private NativeButton card(Exercise exercise) {
        var name = new Span(exercise.name().in(language));
        name.addClassName("exercise-name");
        var facts = new Span(tools.look().facts(exercise, language));
        facts.addClassName("exercise-facts");
        var dose = new Span(DosageText.line(exercise, exercise.dosage(language), language));
        dose.addClassName("exercise-dose");
        var text = new Span(name, facts, dose);
        text.addClassName("exercise-text");
        if (!exercise.home()) {
            text.add(notAlone());
        }
        var card = new NativeButton("", click -> choose(exercise.id()));
        card.add(tools.look().picture(exercise), text);
        card.addClassName("exercise-card");
        card.setId("exercise-" + exercise.id().value());
        buttons.put(exercise.id(), card);
        return card;
    }

    private Span notAlone() {
        var notAlone =
                new Span(
                        VaadinIcon.WARNING.create(), new Span(getTranslation("exercise.not-home")));
        notAlone.addClassName("not-home");
        return notAlone;
    }

    private Div empty() {
        var clear = new Button(getTranslation("exercise.empty.clear"), click -> filter.clear());
        var empty = new Div(new Paragraph(getTranslation("exercise.empty")), clear);
        empty.addClassName("empty-state");
        return empty;
    }

    private void choose(ExerciseId id) {
        chosen = id;
        markChosen();
        showDetail();
        remember();
        // A narrow window shows the detail in the place of the list: the reader begins at its
        // title.
        getElement()
                .executeJs(
                        "setTimeout(() => document.getElementById('exercise-title')?.focus(), 0)");
    }

    private void close() {
        ExerciseId before = chosen;
        chosen = null;
        markChosen();
        showDetail();
        remember();
        Optional.ofNullable(before).map(buttons::get).ifPresent(NativeButton::focus);
    }

    private void markChosen() {
        buttons.forEach((id, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(id.equals(chosen))));
    }

    private void showDetail() {
        detail.removeAll();
        columns.setClassName("has-detail", chosen != null);
        if (chosen == null) {
            var hint = new Paragraph(getTranslation("exercise.choose"));
            hint.addClassName("empty-state");
            detail.add(hint);
            return;
        }
        var back =
                new Button(
                        getTranslation("exercise.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("library-back");
        detail.add(
                back,
                new ExerciseDetail(
                        tools.exercises(),
                        tools.look(),
                        tools.exercises().get(chosen),
                        this::choose));
    }

    private void remember() {
        ExerciseCriteria criteria = filter.criteria();
        Map<String, String> state = new HashMap<>();
        put(state, "q", criteria.query());
        put(state, "region", criteria.region());
        put(state, "goal", criteria.goal());
        put(state, "level", criteria.level() == null ? null : String.valueOf(criteria.level()));
        put(state, "position", criteria.position());
        put(state, "equipment", criteria.equipment());
        put(state, "favourites", criteria.favourites() ? "1" : null);
        put(state, "exercise", chosen == null ? null : chosen.value());
        remember.accept(state);
    }

    private static void put(Map<String, String> state, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            state.put(name, value);
        }
    }
}
