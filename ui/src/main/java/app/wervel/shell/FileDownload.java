package app.wervel.shell;

import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * A file that is made when the browser asks for it: in the request's own thread, so that nobody
 * waits for it, and in the name of the user who asks. Its address is random, says nothing about
 * anybody and is known to one session only. The browser keeps no copy.
 */
public class FileDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(FileDownload.class);

    /**
     * A picture from outside is shown and does nothing, whatever it turns out to be: no script, no
     * form, nothing fetched, an origin of its own. A PDF goes without: Safari does not open one in
     * a sandbox. It is opened by the browser's own reader, apart from the page.
     */
    private static final String NOTHING_RUNS =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final transient ErrorTexts texts;
    private final transient Supplier<Content> content;
    private final String ending;

    /**
     * @param name says what it is, and nothing about the patient
     * @param mediaType taken by the browser as it is
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be sent, never compared
    public record Content(byte[] bytes, String name, String mediaType) {}

    /**
     * @param ending of its address, for example {@code pdf}; the same for every patient
     */
    public FileDownload(ErrorTexts texts, String ending, Supplier<Content> content) {
        this.texts = texts;
        this.ending = ending;
        this.content = content;
    }

    /** The link opens the file in a tab of its own, which cannot reach back to this one. */
    public void openedBy(Anchor link) {
        link.setHref(this, AttachmentType.INLINE);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener");
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            send(event, content.get());
        } catch (NotFound missing) {
            refuse(event, HttpServletResponse.SC_NOT_FOUND, "not-found");
        } catch (DomainRuleViolation refused) {
            refuse(event, HttpServletResponse.SC_CONFLICT, refused.code());
        } catch (Conflict damaged) {
            refuse(event, HttpServletResponse.SC_CONFLICT, damaged.code());
        } catch (AccessDeniedException refused) {
            refuse(event, HttpServletResponse.SC_FORBIDDEN, "forbidden");
        }
    }

    private static void send(DownloadEvent event, Content file) {
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        if (file.mediaType().startsWith("image/")) {
            event.getResponse().setHeader("Content-Security-Policy", NOTHING_RUNS);
        }
        event.setContentType(file.mediaType());
        event.inline(file.name());
        event.setContentLength(file.bytes().length);
        try {
            event.getOutputStream().write(file.bytes());
        } catch (IOException gone) {
            // What it shows changed again, or the tab was closed: the browser no longer waits.
            log.debug("A file was not taken", gone);
        }
    }

    /** A sentence where the file would have been. */
    private void refuse(DownloadEvent event, int status, String code) throws IOException {
        event.getResponse().setStatus(status);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType("text/plain;charset=UTF-8");
        event.getOutputStream()
                .write(
                        texts.text(code, event.getUI().getLocale())
                                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getUrlPostfix() {
        return "wervel." + ending;
    }

    /** Goes on while a dialog is open over the page. */
    @Override
    public boolean isAllowInert() {
        return true;
    }
}
