package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.TranslationState;
import app.wervel.exercise.application.HandoutLanguageQueries;
import app.wervel.exercise.application.HandoutLanguageRow;
import app.wervel.exercise.application.TranslationApprovalRow;
import app.wervel.exercise.application.TranslationQueries;
import app.wervel.exercise.application.TranslationReviewService;
import app.wervel.exercise.application.TranslationReviewService.SeenText;
import app.wervel.exercise.application.TranslationRow;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The translations of handouts, to be read beside the Dutch and approved in the name of a reviewer.
 */
@Route("exercises/translations")
@RolesAllowed("translation:review")
@StyleSheet("context://translations.css")
class TranslationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String ROUTE = "exercises/translations";

    private final transient HandoutLanguageQueries languages;
    private final transient TranslationQueries translations;
    private final transient TranslationReviewService reviews;
    private final transient ErrorTexts errorTexts;
    private final transient Clock clock;
    private final Div choice = new Div();
    private final Paragraph progress = new Paragraph();
    final Checkbox toReview = new Checkbox();
    final Button approveAll = new Button();
    final UnorderedList list = new UnorderedList();
    private final Div detail = new Div();
    private final Div columns = new Div();
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Map<String, Map<String, String>> begunRemarks = new HashMap<>();
    private transient List<HandoutLanguageRow> all = List.of();
    private transient List<TranslationRow> shown = List.of();
    private @Nullable String language;
    private @Nullable String unit;
    private String reviewer = "";
    private String qualification = "";

    TranslationsView(
            HandoutLanguageQueries languages,
            TranslationQueries translations,
            TranslationReviewService reviews,
            ErrorTexts errorTexts,
            Clock clock) {
        this.languages = languages;
        this.translations = translations;
        this.reviews = reviews;
        this.errorTexts = errorTexts;
        this.clock = clock;
        addClassNames("view", "library", "translations");
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("translation.language"));
        progress.addClassName("secondary");
        progress.getElement().setAttribute("role", "status");
        toReview.setLabel(getTranslation("translation.only-to-review"));
        toReview.setValue(true);
        toReview.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showList();
                rememberInAddress();
            }
        });
        approveAll.addClickListener(click -> approve(shown));
        list.addClassName("exercise-list");
        detail.addClassName("library-detail");
        var tools = new Div(toReview, approveAll);
        tools.addClassName("translation-tools");
        var found = new Div(progress, tools, list);
        found.addClassName("library-found");
        columns.addClassName("library-columns");
        columns.add(found, detail);
        var back = new RouterLink(getTranslation("translation.back"), ExerciseLibraryView.class);
        add(back, new H1(getTranslation("translation.title")), explanation(), choice, columns);
    }

    private Paragraph explanation() {
        var explanation = new Paragraph(getTranslation("translation.explanation"));
        explanation.addClassName("secondary");
        return explanation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    /** What the address asks for; what it names wrongly is told, or left out. */
    void open(QueryParameters asked) {
        all = languages.all().stream().filter(each -> !each.original()).toList();
        language =
                asked.getSingleParameter("lang")
                        .filter(id -> all.stream().anyMatch(each -> each.id().equals(id)))
                        .orElseGet(() -> all.isEmpty() ? null : all.getFirst().id());
        unit = asked.getSingleParameter("text").orElse(null);
        toReview.setValue(asked.getSingleParameter("all").isEmpty());
        show();
    }

    private void show() {
        all = languages.all().stream().filter(each -> !each.original()).toList();
        showLanguages();
        showList();
        showDetail();
    }

    private void showLanguages() {
        choice.removeAll();
        for (HandoutLanguageRow each : all) {
            var name = new Span(each.ownName());
            name.getElement().setAttribute("lang", each.id());
            var button = new Button(name, click -> speak(each));
            button.setId("translation-language-" + each.id());
            button.setAriaLabel(each.ownName() + ", " + each.names().in(interfaceLanguage()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setClassName("chosen", each.id().equals(language));
            button.getElement()
                    .setAttribute("aria-pressed", String.valueOf(each.id().equals(language)));
            choice.add(button);
        }
        progress.setText(
                chosen().map(row ->
                                getTranslation(
                                        "translation.progress",
                                        row.names().in(interfaceLanguage()),
                                        row.reviewedUnits(),
                                        row.units()))
                        .orElseGet(() -> getTranslation("translation.none")));
    }

    private Optional<HandoutLanguageRow> chosen() {
        return all.stream().filter(each -> each.id().equals(language)).findFirst();
    }

    private ExerciseLanguage interfaceLanguage() {
        return ExerciseLanguage.orDutch(getLocale().getLanguage());
    }

    private void speak(HandoutLanguageRow chosen) {
        language = chosen.id();
        show();
        rememberInAddress();
    }

    private void showList() {
        list.removeAll();
        buttons.clear();
        shown =
                language == null
                        ? List.of()
                        : translations
                                .page(
                                        language,
                                        toReview.getValue(),
                                        new PageRequest(0, PageRequest.MAX_SIZE))
                                .items();
        shown.forEach(row -> list.add(new ListItem(card(row))));
        if (shown.isEmpty()) {
            var nothing = new Paragraph(getTranslation("translation.all-reviewed"));
            nothing.addClassName("empty-state");
            list.add(new ListItem(nothing));
        }
        long open = shown.stream().filter(TranslationsView::isOpen).count();
        approveAll.setText(getTranslation("translation.approve-all", open));
        approveAll.setVisible(open > 0);
        markChosen();
    }

    private static boolean isOpen(TranslationRow row) {
        return row.state() != TranslationState.REVIEWED;
    }

    private NativeButton card(TranslationRow row) {
        var name = new Span(row.title().in(interfaceLanguage()));
        name.addClassName("exercise-name");
        var card = new NativeButton("", click -> choose(row.unit()));
        card.add(name, state(row));
        if (row.openRemarks() > 0) {
            var remarks = new Span(getTranslation("translation.remarks-open", row.openRemarks()));
            remarks.addClassName("exercise-dose");
            card.add(remarks);
        }
        card.addClassName("exercise-card");
        card.setId("translation-" + row.unit());
        buttons.put(row.unit(), card);
        return card;
    }

    /** Icon and word, so that nothing is told by colour only. */
    private Span state(TranslationRow row) {
        var icon =
                switch (row.state()) {
                    case REVIEWED -> VaadinIcon.CHECK_CIRCLE_O;
                    case CHANGED -> VaadinIcon.WARNING;
                    case NOT_REVIEWED -> VaadinIcon.CIRCLE_THIN;
                };
        var state =
                new Span(
                        icon.create(),
                        new Span(getTranslation("translation.state." + row.state().id())));
        state.addClassNames("translation-state", "translation-" + row.state().id());
        return state;
    }

    private void choose(@Nullable String chosenUnit) {
        unit = chosenUnit;
        markChosen();
        showDetail();
        rememberInAddress();
        getElement()
                .executeJs(
                        "setTimeout(() => document.getElementById('translation-title')?.focus(), 0)");
    }

    private void close() {
        String before = unit;
        unit = null;
        markChosen();
        showDetail();
        rememberInAddress();
        Optional.ofNullable(before).map(buttons::get).ifPresent(NativeButton::focus);
    }

    private void markChosen() {
        buttons.forEach((id, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(id.equals(unit))));
    }

    private void showDetail() {
        detail.removeAll();
        columns.setClassName("has-detail", unit != null);
        var row = chosen().orElse(null);
        if (unit == null || row == null) {
            var hint = new Paragraph(getTranslation("translation.choose"));
            hint.addClassName("empty-state");
            detail.add(hint);
            return;
        }
        var back =
                new Button(
                        getTranslation("translation.to-list"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("library-back");
        detail.add(back);
        try {
            var details = translations.get(row.id(), unit);
            detail.add(
                    new TranslationDetail(
                            row,
                            details,
                            who(details.row()),
                            state(details.row()),
                            reviews,
                            errorTexts,
                            () -> approve(List.of(details.row())),
                            this::show,
                            begun(row.id())));
        } catch (NotFound unknown) {
            detail.add(new Paragraph(getTranslation("translation.gone")));
        }
    }

    /** What is typed goes on being there when the text is approved or another remark settled. */
    private Map<String, String> begun(String of) {
        return begunRemarks.computeIfAbsent(of, key -> new HashMap<>());
    }

    private @Nullable String who(TranslationRow row) {
        TranslationApprovalRow approval = row.approval();
        if (approval == null) {
            return null;
        }
        return getTranslation(
                row.state() == TranslationState.REVIEWED
                        ? "translation.approved-by"
                        : "translation.earlier-approved-by",
                approval.reviewer(),
                approval.qualification(),
                Formats.moment(approval.enteredAt(), clock.getZone(), getLocale()),
                approval.enteredBy());
    }

    /**
     * Asks in whose name, and goes on with the next text that is still to be read; not when a
     * remark on this one is being typed.
     */
    private void approve(List<TranslationRow> rows) {
        List<TranslationRow> open = rows.stream().filter(TranslationsView::isOpen).toList();
        String of = language;
        if (open.isEmpty() || of == null) {
            return;
        }
        var dialog =
                new ApprovalDialog(
                        errorTexts,
                        open.size() == 1
                                ? open.getFirst().title().in(interfaceLanguage())
                                : getTranslation("translation.texts", open.size()),
                        reviewer,
                        qualification,
                        (name, what) -> {
                            int approved =
                                    reviews.approve(
                                            of,
                                            open.stream()
                                                    .map(row ->
                                                            new SeenText(
                                                                    row.unit(), row.textHash()))
                                                    .toList(),
                                            name,
                                            what);
                            reviewer = name;
                            qualification = what;
                            Notices.done(getTranslation("translation.approved", approved));
                            goOn(open);
                        });
        dialog.open();
    }

    private void goOn(List<TranslationRow> approved) {
        String next = open(approved.getLast());
        boolean remarkBegun =
                unit != null
                        && language != null
                        && !begun(language).getOrDefault(unit, "").isBlank();
        if (unit != null && !remarkBegun) {
            unit = next;
        }
        show();
        rememberInAddress();
        if (unit != null) {
            choose(unit);
        }
    }

    /** The text after this one in the list that is still to be reviewed, or null. */
    private @Nullable String open(TranslationRow last) {
        int at = shown.stream().map(TranslationRow::unit).toList().indexOf(last.unit());
        return shown.stream()
                .skip(at + 1L)
                .filter(TranslationsView::isOpen)
                .map(TranslationRow::unit)
                .findFirst()
                .orElse(null);
    }

    private void rememberInAddress() {
        Map<String, String> state = new HashMap<>();
        put(state, "lang", language);
        put(state, "text", unit);
        put(state, "all", toReview.getValue() ? null : "1");
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.simple(state)));
    }

    private static void put(Map<String, String> state, String name, @Nullable String value) {
        if (value != null) {
            state.put(name, value);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("translation.title") + " · Wervel";
    }
}
