package app.wervel.testing;

import app.wervel.documents.application.LetterContent;
import app.wervel.documents.application.LetterRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was to be printed, and that no transaction was held for it. */
public class RecordingLetterRenderer implements LetterRenderer {
    public static final byte[] PDF = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);

    private final List<LetterContent> rendered = new CopyOnWriteArrayList<>();

    @Override
    public byte[] render(LetterContent content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Rendering holds a transaction, and with it a connection");
        }
        rendered.add(content);
        return PDF.clone();
    }

    public LetterContent last() {
        return rendered.getLast();
    }
}
