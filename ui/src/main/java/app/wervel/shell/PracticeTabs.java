package app.wervel.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;

/** The way between the pages about the practice; features offer theirs as {@link SettingsEntry}. */
@StyleSheet("context://settings.css")
public final class PracticeTabs extends Tabs {
    private static final long serialVersionUID = 1L;

    public PracticeTabs(Class<? extends Component> shown) {
        addClassName("practice-tabs");
        VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(SettingsEntries.class)
                .inOrder()
                .forEach(entry -> add(entry.key(), entry.view(), shown));
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
