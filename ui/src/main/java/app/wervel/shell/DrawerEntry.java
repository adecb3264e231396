package app.wervel.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A place in the drawer. Features offer theirs as a bean; the drawer shows those whose view the
 * user may open.
 *
 * @param order from top to bottom
 * @param key of the entry's text
 */
public record DrawerEntry(
        int order, String key, VaadinIcon icon, Class<? extends Component> view) {}
