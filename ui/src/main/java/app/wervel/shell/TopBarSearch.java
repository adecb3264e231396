package app.wervel.shell;

import com.vaadin.flow.component.Component;

/** The search box of the top bar; implemented by the feature that has something to find. */
public interface TopBarSearch {
    /** A new box for one window. */
    Component createSearchBox();
}
