package app.wervel.shell;

import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/** A card on the day's page. Each feature offers its own as a bean. */
public interface TodayPart {
    int order();

    String captionKey();

    /** Who has use of it. */
    Permission permission();

    Component create();
}
