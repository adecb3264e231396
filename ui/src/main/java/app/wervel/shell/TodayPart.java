package app.wervel.shell;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import com.vaadin.flow.component.Component;

/** A card on the day's page. Each feature offers its own as a bean. */
public interface TodayPart {
    int order();

    String captionKey();

    /** Who may see it. */
    Permission permission();

    /** Who has use of it, among those who may see it. */
    default boolean isFor(LoggedInUser user) {
        return true;
    }

    Component create();
}
