package app.wervel.exercise.ui;

import app.wervel.knowledge.ui.KnowledgeNavigation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;

/**
 * The library to read in, the practice's sets, and its own exercises. The address names the tab.
 */
@Route("exercises")
@RolesAllowed("exercise:read")
class ExerciseLibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String ROUTE = "exercises";
    private static final String TAB = "tab";
    private static final String SETS = "sets";
    private static final String OWN = "own";

    private final transient ExerciseTools tools;
    private final Div content = new Div();
    final Tabs tabs = new Tabs();
    final Tab libraryTab = new Tab(getTranslation("exercise.tab.library"));
    final Tab setsTab = new Tab(getTranslation("exercise.tab.sets"));
    final Tab ownTab = new Tab(getTranslation("exercise.tab.own"));
    final ExerciseBrowser browser;

    ExerciseLibraryView(ExerciseTools tools) {
        this.tools = tools;
        this.browser = new ExerciseBrowser(tools, this::remember);
        addClassNames("view", "library");
        tabs.add(libraryTab, setsTab, ownTab);
        ownTab.setVisible(tools.mayWrite());
        tabs.addSelectedChangeListener(change -> {
            showTab();
            if (change.isFromClient()) {
                remember(Map.of());
            }
        });
        content.addClassName("library-content");
        add(head(), tabs, content);
    }

    private Div head() {
        var head = new Div(new H1(getTranslation("exercise.title")));
        head.addClassName("section-head");
        KnowledgeNavigation.toAll().ifPresent(head::add);
        if (tools.mayReviewTranslations()) {
            head.add(new RouterLink(getTranslation("translation.link"), TranslationsView.class));
        }
        return head;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        String tab = asked.getSingleParameter(TAB).orElse("");
        browser.open(asked);
        tabs.setSelectedTab(
                switch (tab) {
                    case SETS -> setsTab;
                    case OWN -> tools.mayWrite() ? ownTab : libraryTab;
                    default -> libraryTab;
                });
        showTab();
    }

    private void showTab() {
        content.removeAll();
        Tab chosen = tabs.getSelectedTab();
        if (chosen == setsTab) {
            content.add(new SetsPanel(tools));
        } else if (chosen == ownTab) {
            content.add(new OwnExercisesPanel(tools));
        } else {
            browser.search();
            content.add(browser);
        }
    }

    /** What was looked for stays when the page is loaded again, and can be sent to a colleague. */
    private void remember(Map<String, String> state) {
        Map<String, String> all = new HashMap<>(state);
        if (tabs.getSelectedTab() == setsTab) {
            all.put(TAB, SETS);
        } else if (tabs.getSelectedTab() == ownTab) {
            all.put(TAB, OWN);
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.simple(all)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exercise.title") + " · Wervel";
    }
}
