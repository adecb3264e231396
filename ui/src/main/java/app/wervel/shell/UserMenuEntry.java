package app.wervel.shell;

import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/**
 * A page in the user's menu: something of the user's own. Features offer theirs as a bean.
 *
 * @param key of the entry's text
 * @param permission who has use of it
 */
public record UserMenuEntry(
        int order, String key, Permission permission, Class<? extends Component> view) {}
