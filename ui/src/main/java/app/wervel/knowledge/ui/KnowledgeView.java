package app.wervel.knowledge.ui;

import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.KnowledgeKind;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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

/**
 * The knowledge base to read in: search in both languages, a kind, and one entry beside the list.
 * The address names all three. Stands below the exercises: both are to look things up in.
 */
@Route(KnowledgeView.ROUTE)
@RolesAllowed("clinical:read")
@StyleSheet("context://knowledge.css")
class KnowledgeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String ROUTE = "exercises/knowledge";
    private static final int TYPING_PAUSE = 250;
    private static final String QUERY = "q";
    private static final String KIND = "kind";
    private static final String ENTRY = "entry";

    private final transient KnowledgeTools tools;
    final TextField query = new TextField();
    final Select<KnowledgeKind> kind = new Select<>();
    final UnorderedList list = new UnorderedList();
    final Div detail = new Div();
    private final Paragraph about = new Paragraph();
    private final Paragraph count = new Paragraph();
    private final Div columns = new Div();
    private final Map<String, NativeButton> buttons = new HashMap<>();
    private transient @Nullable KnowledgeEntry chosen;

    KnowledgeView(KnowledgeTools tools) {
        this.tools = tools;
        addClassNames("view", "library", "knowledge");
        buildFilter();
        about.addClassName("secondary");
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        list.addClassName("exercise-list");
        detail.addClassName("library-detail");
        var found = new Div(about, count, list);
        found.addClassName("library-found");
        columns.addClassName("library-columns");
        columns.add(found, detail);
        var filter = new Div(query, kind);
        filter.addClassName("knowledge-filter");
        filter.getElement().setAttribute("role", "search");
        filter.getElement().setAttribute("aria-label", getTranslation("knowledge.search.label"));
        add(new H1(getTranslation("knowledge.title")), filter, columns);
    }

    private void buildFilter() {
        query.setId("knowledge-query");
        query.setLabel(getTranslation("knowledge.search"));
        query.setPlaceholder(getTranslation("knowledge.search.placeholder"));
        query.setPrefixComponent(VaadinIcon.SEARCH.create());
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(TYPING_PAUSE);
        query.addValueChangeListener(change -> searchAgain(change.isFromClient()));
        kind.setId("knowledge-kind");
        kind.setLabel(getTranslation("knowledge.kind"));
        kind.setItems(KnowledgeKind.values());
        kind.setItemLabelGenerator(this::kindName);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("knowledge.kind.all"));
        kind.addValueChangeListener(change -> searchAgain(change.isFromClient()));
    }

    private String kindName(@Nullable KnowledgeKind each) {
        return each == null
                ? getTranslation("knowledge.kind.all")
                : getTranslation("knowledge.kind." + each.id());
    }

    private void searchAgain(boolean byUser) {
        if (byUser) {
            search();
            remember();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    /** Shows what the address asks for; what nobody knows is left out. */
    void open(QueryParameters asked) {
        query.setValue(asked.getSingleParameter(QUERY).orElse(""));
        kind.setValue(asked.getSingleParameter(KIND).flatMap(KnowledgeView::kind).orElse(null));
        chosen = asked.getSingleParameter(ENTRY).flatMap(this::known).orElse(null);
        search();
        showDetail();
    }

    private static Optional<KnowledgeKind> kind(String id) {
        try {
            return Optional.of(KnowledgeKind.fromId(id));
        } catch (InvalidValue unknown) {
            return Optional.empty();
        }
    }

    private Optional<KnowledgeEntry> known(String id) {
        try {
            return Optional.of(tools.knowledge().get(id));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    void search() {
        list.removeAll();
        buttons.clear();
        KnowledgeKind of = kind.getValue();
        // Who looks round sees what is known; what is not used has a list of its own.
        List<KnowledgeEntry> found =
                tools
                        .knowledge()
                        .page(query.getValue(), of, new PageRequest(0, PageRequest.MAX_SIZE))
                        .items()
                        .stream()
                        .filter(entry ->
                                entry.rejection() == null
                                        || of != null
                                        || !query.getValue().isBlank())
                        .toList();
        about.setVisible(of == KnowledgeKind.REJECTED_CLAIM);
        about.setText(getTranslation("knowledge.claims.about"));
        count.setText(getTranslation("knowledge.count", found.size()));
        found.forEach(entry -> list.add(item(entry)));
        if (found.isEmpty()) {
            list.add(new ListItem(empty()));
        }
        markChosen();
    }

    private ListItem item(KnowledgeEntry entry) {
        var title = new Span(entry.title().in(getLocale()));
        title.addClassName("exercise-name");
        var facts = new Span(kindName(entry.kind()));
        facts.addClassName("exercise-facts");
        var text = new Span(title, facts, new EvidenceMark(entry.evidence()));
        text.addClassName("exercise-text");
        var card = new NativeButton("", click -> choose(entry));
        card.add(text);
        card.addClassName("exercise-card");
        card.setId("knowledge-" + entry.id());
        buttons.put(entry.id(), card);
        var item = new ListItem(card);
        item.addClassName("exercise-item");
        return item;
    }

    private Div empty() {
        var clear =
                new Button(
                        getTranslation("knowledge.empty.clear"),
                        click -> {
                            query.clear();
                            kind.clear();
                            search();
                            remember();
                            query.focus();
                        });
        var empty = new Div(new Paragraph(getTranslation("knowledge.empty")), clear);
        empty.addClassName("empty-state");
        return empty;
    }

    private void choose(KnowledgeEntry entry) {
        chosen = entry;
        markChosen();
        showDetail();
        remember();
        // A narrow window shows the detail in the place of the list: the reader begins at its
        // title.
        getElement()
                .executeJs(
                        "setTimeout(() => document.getElementById('knowledge-title')?.focus(), 0)");
    }

    private void close() {
        KnowledgeEntry before = chosen;
        chosen = null;
        markChosen();
        showDetail();
        remember();
        Optional.ofNullable(before)
                .map(entry -> buttons.get(entry.id()))
                .ifPresent(NativeButton::focus);
    }

    private void markChosen() {
        String id = chosen == null ? "" : chosen.id();
        buttons.forEach((key, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(key.equals(id))));
    }

    private void showDetail() {
        detail.removeAll();
        columns.setClassName("has-detail", chosen != null);
        if (chosen == null) {
            var hint = new Paragraph(getTranslation("knowledge.choose"));
            hint.addClassName("empty-state");
            detail.add(hint);
            return;
        }
        var back =
                new Button(
                        getTranslation("knowledge.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("library-back");
        detail.add(back, new KnowledgeDetail(tools, chosen, true));
    }

    /** What was looked for stays when the page is loaded again, and can be sent to a colleague. */
    private void remember() {
        Map<String, String> state = new HashMap<>();
        if (!query.getValue().isEmpty()) {
            state.put(QUERY, query.getValue());
        }
        if (kind.getValue() != null) {
            state.put(KIND, kind.getValue().id());
        }
        if (chosen != null) {
            state.put(ENTRY, chosen.id());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.simple(state)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("knowledge.title") + " · Wervel";
    }
}
