package app.wervel.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ends the session, and with it everything that was on screen. */
final class LogOut {
    private LogOut() {}

    static void to(String address) {
        UI.getCurrent().getPage().setLocation(address);
        SecurityContextHolder.clearContext();
        VaadinServletRequest.getCurrent().getHttpServletRequest().getSession().invalidate();
    }
}
