package app.wervel.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What nobody foresaw: logged with a number that the user is shown, too. What was typed stays. */
class UnexpectedErrors implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof AccessDeniedException) {
            if (ui != null) {
                Notices.refused(ui.getTranslation("shell.error.forbidden"));
            }
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected error {}", reference, event.getThrowable());
        if (ui != null) {
            Notices.refused(ui.getTranslation("shell.error.unexpected", reference));
        }
    }
}
