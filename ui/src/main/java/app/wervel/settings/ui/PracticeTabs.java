package app.wervel.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;

/** The way between the pages about the practice. */
@StyleSheet("context://settings.css")
final class PracticeTabs extends Tabs {
    private static final long serialVersionUID = 1L;

    PracticeTabs(Class<? extends Component> shown) {
        addClassName("practice-tabs");
        add("settings.tab.practice", PracticeView.class, shown);
        add("settings.tab.places", PlacesView.class, shown);
        add("settings.tab.hours", HoursView.class, shown);
        add("settings.tab.types", TypesView.class, shown);
        add("settings.tab.closures", ClosuresView.class, shown);
    }

    /** On a phone not all tabs fit; the chosen one must be among those that do. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        requestAnimationFrame(() => this.querySelector('vaadin-tab[selected]')
                          ?.scrollIntoView({inline: 'center', block: 'nearest'}));
                        """);
    }

    private void add(
            String key, Class<? extends Component> view, Class<? extends Component> shown) {
        var tab = new Tab(new RouterLink(getTranslation(key), view));
        add(tab);
        if (view.equals(shown)) {
            setSelectedTab(tab);
        }
    }
}
