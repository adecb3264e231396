package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Label;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library to read in: search, filter, and everything about one exercise beside the list. */
@Route("exercises")
@RolesAllowed("exercise:read")
class ExerciseLibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String ROUTE = "exercises";

    private final transient ExerciseQueries exercises;
    private final ExerciseLanguage language;
    final ExerciseFilter filter;
    final UnorderedList list = new UnorderedList();
    final Div detail = new Div();
    private final Paragraph count = new Paragraph();
    private final Div columns = new Div();
    private final Map<ExerciseId, NativeButton> buttons = new HashMap<>();
    private transient @Nullable ExerciseId chosen;

    ExerciseLibraryView(ExerciseQueries exercises) {
        this.exercises = exercises;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.filter = new ExerciseFilter(exercises, this::search);
        addClassNames("view", "library");
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        list.addClassName("exercise-list");
        detail.addClassName("library-detail");
        var found = new Div(count, list);
        found.addClassName("library-found");
        columns.addClassName("library-columns");
        columns.add(found, detail);
        add(new H1(getTranslation("exercise.title")), filter, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        filter.set(
                asked.getSingleParameter("q").orElse(""),
                asked.getSingleParameter("region").orElse(null),
                asked.getSingleParameter("goal").orElse(null));
        chosen =
                asked.getSingleParameter("exercise")
                        .flatMap(this::known)
                        .map(Exercise::id)
                        .orElse(null);
        showList();
        showDetail();
    }

    private Optional<Exercise> known(String key) {
        try {
            return Optional.of(exercises.get(new ExerciseId(key)));
        } catch (InvalidValue | NotFound unknown) {
            return Optional.empty();
        }
    }

    private void search() {
        showList();
        rememberInAddress();
    }

    private void showList() {
        list.removeAll();
        buttons.clear();
        List<Exercise> found = filter.find();
        count.setText(getTranslation("exercise.count", found.size()));
        found.forEach(exercise -> list.add(new ListItem(card(exercise))));
        if (found.isEmpty()) {
            list.add(new ListItem(empty()));
        }
        markChosen();
    }

    private NativeButton card(Exercise exercise) {
        var name = new Span(exercise.name().in(language));
        name.addClassName("exercise-name");
        var region = new Span(regionOf(exercise));
        region.addClassName("exercise-region");
        var dose = new Span(DosageText.line(exercise, exercise.dosage(language), language));
        dose.addClassName("exercise-dose");
        var card = new NativeButton("", click -> choose(exercise.id()));
        card.add(name, region, dose);
        card.addClassName("exercise-card");
        card.setId("exercise-" + exercise.id().value());
        buttons.put(exercise.id(), card);
        return card;
    }

    private String regionOf(Exercise exercise) {
        return exercises.regions().stream()
                .filter(region -> region.id().equals(exercise.region()))
                .map(Label::name)
                .map(text -> text.in(language))
                .findFirst()
                .orElse("");
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
        rememberInAddress();
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
        rememberInAddress();
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
        detail.add(back, new ExerciseDetail(exercises, exercises.get(chosen), this::choose));
    }

    /** What was looked for stays when the page is loaded again, and can be sent to a colleague. */
    private void rememberInAddress() {
        Map<String, String> state = new HashMap<>();
        put(state, "q", filter.query());
        put(state, "region", filter.region());
        put(state, "goal", filter.goal());
        put(state, "exercise", chosen == null ? null : chosen.value());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.simple(state)));
    }

    private static void put(Map<String, String> state, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            state.put(name, value);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exercise.title") + " · Wervel";
    }
}
