package app.wervel.documents.ui;

import app.wervel.documents.application.PrintedDocument;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileDownload;
import java.util.function.Supplier;

/** A paper of ours, made when the browser asks for it. */
class PdfDownload extends FileDownload {
    private static final long serialVersionUID = 1L;

    PdfDownload(ErrorTexts texts, Supplier<PrintedDocument> document) {
        super(texts, "pdf", () -> content(document.get()));
    }

    private static Content content(PrintedDocument printed) {
        return new Content(printed.bytes(), printed.fileName(), "application/pdf");
    }
}
