package app.wervel.shell;

import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each session its language and its error handler, and a kind word when it has ended. */
@Component
class SessionSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    static final String LANGUAGE_COOKIE = "wervel-language";

    private final transient CurrentUser currentUser;

    SessionSetup(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(info -> {
                    var messages = new CustomizedSystemMessages();
                    messages.setSessionExpiredNotificationEnabled(false);
                    messages.setSessionExpiredURL("login?expired");
                    return messages;
                });
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(new UnexpectedErrors()));
        event.getSource()
                .addUIInitListener(init -> {
                    speak(init.getUI(), localeFor(init.getUI()));
                    OpenDialogs.closeWithTheirPage(init.getUI());
                });
    }

    /** Told to the browser too: what reads the screen aloud goes by the language of the page. */
    private static void speak(UI ui, Locale locale) {
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    }

    private Locale localeFor(UI ui) {
        String chosen = SpokenLanguage.of(ui.getSession());
        if (chosen != null) {
            return Translations.localeOf(chosen);
        }
        return currentUser
                .find()
                .map(LoggedInUser::language)
                .map(Translations::localeOf)
                .orElseGet(() -> Translations.localeOf(languageOfCookie()));
    }

    private static String languageOfCookie() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null || request.getCookies() == null) {
            return "nl";
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("nl");
    }

    /** Remembers the language of the log-in page on this computer, for a year. */
    static void rememberLanguage(UI ui, String language) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
                        LANGUAGE_COOKIE,
                        language);
    }
}
