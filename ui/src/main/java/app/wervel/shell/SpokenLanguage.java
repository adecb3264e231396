package app.wervel.shell;

import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

/** The language chosen since log-in; the logged-in user still holds the one before. */
final class SpokenLanguage {
    private SpokenLanguage() {}

    static void remember(VaadinSession session, String language) {
        session.setAttribute(SpokenLanguage.class.getName(), language);
    }

    static @Nullable String of(VaadinSession session) {
        return (String) session.getAttribute(SpokenLanguage.class.getName());
    }
}
