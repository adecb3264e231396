package app.wervel.testing;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was to be printed, and that no transaction was held for it. */
public class RecordingHandoutRenderer implements HandoutRenderer {
    public static final byte[] PDF = "%PDF-1.7 handout".getBytes(StandardCharsets.US_ASCII);

    private final List<HandoutContent> rendered = new CopyOnWriteArrayList<>();
    private volatile String edition = "1";
    private volatile boolean broken;

    @Override
    public byte[] render(HandoutContent content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Rendering holds a transaction, and with it a connection");
        }
        if (broken) {
            throw new IllegalStateException("The printer is broken");
        }
        rendered.add(content);
        return PDF.clone();
    }

    @Override
    public String edition(String language) {
        return edition + language;
    }

    /** The design changes. */
    public void redesign() {
        edition += "1";
    }

    /** No paper can be made until it is mended. */
    public void breakDown(boolean isBroken) {
        broken = isBroken;
    }

    /** How many papers were drawn. */
    public int count() {
        return rendered.size();
    }

    public HandoutContent last() {
        return rendered.getLast();
    }
}
