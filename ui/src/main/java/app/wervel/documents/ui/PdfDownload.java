package app.wervel.documents.ui;

import app.wervel.documents.application.PrintedDocument;
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
 * A PDF that is made when the browser asks for it: in the request's own thread, so that nobody
 * waits for it, and in the name of the user who asks. Its address is random, says nothing about
 * anybody and is known to one session only. The browser shows it and keeps no copy.
 */
class PdfDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(PdfDownload.class);

    private final transient ErrorTexts texts;
    private final transient Supplier<PrintedDocument> document;

    PdfDownload(ErrorTexts texts, Supplier<PrintedDocument> document) {
        this.texts = texts;
        this.document = document;
    }

    /** The link opens the PDF in a tab of its own, which cannot reach back to this one. */
    void openedBy(Anchor link) {
        link.setHref(this, AttachmentType.INLINE);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener");
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            send(event, document.get());
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

    private static void send(DownloadEvent event, PrintedDocument printed) {
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.setContentType("application/pdf");
        event.inline(printed.fileName());
        event.setContentLength(printed.bytes().length);
        try {
            event.getOutputStream().write(printed.bytes());
        } catch (IOException gone) {
            // The plan changed again, or the tab was closed: the browser no longer waits for this
            // one.
            log.debug("A PDF was not taken", gone);
        }
    }

    /** A sentence where the paper would have been. */
    private void refuse(DownloadEvent event, int status, String code) throws IOException {
        event.getResponse().setStatus(status);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType("text/plain;charset=UTF-8");
        event.getOutputStream()
                .write(
                        texts.text(code, event.getUI().getLocale())
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** The last part of the address; the same for every patient. */
    @Override
    public String getUrlPostfix() {
        return "wervel.pdf";
    }

    /** Goes on while a dialog is open over the plan. */
    @Override
    public boolean isAllowInert() {
        return true;
    }
}
