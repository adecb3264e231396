package app.wervel.documents.rest;

import app.wervel.documents.application.PrintedDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a PDF that no cache on the way may keep. */
final class PdfAnswer {
    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(PrintedDocument document) {
        var disposition = ContentDisposition.inline().filename(document.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(document.bytes());
    }
}
