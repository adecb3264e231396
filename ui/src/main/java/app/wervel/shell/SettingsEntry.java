package app.wervel.shell;

import com.vaadin.flow.component.Component;

/**
 * A page about the practice, for the administrator. Features offer theirs as a bean.
 *
 * @param order from left to right
 * @param key of the tab's text
 */
public record SettingsEntry(int order, String key, Class<? extends Component> view) {}
