package app.wervel.testing;

import app.wervel.documents.application.DayListContent;
import app.wervel.documents.application.DayListRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was to be printed, and that no transaction was held for it. */
public class RecordingDayListRenderer implements DayListRenderer {
    public static final byte[] PDF = "%PDF-1.7 day list".getBytes(StandardCharsets.US_ASCII);

    private final List<DayListContent> rendered = new CopyOnWriteArrayList<>();

    @Override
    public byte[] render(DayListContent content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Rendering holds a transaction, and with it a connection");
        }
        rendered.add(content);
        return PDF.clone();
    }

    public DayListContent last() {
        return rendered.getLast();
    }
}
