package app.wervel.testing;

import app.wervel.documents.application.EmergencySheetContent;
import app.wervel.documents.application.EmergencySheetRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was to be printed, and that no transaction was held for it. */
public class RecordingEmergencySheetRenderer implements EmergencySheetRenderer {
    public static final byte[] PDF = "%PDF-1.7 emergency sheet".getBytes(StandardCharsets.US_ASCII);

    private final List<EmergencySheetContent> rendered = new CopyOnWriteArrayList<>();

    @Override
    public byte[] render(EmergencySheetContent content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Rendering holds a transaction, and with it a connection");
        }
        rendered.add(content);
        return PDF.clone();
    }

    public EmergencySheetContent last() {
        return rendered.getLast();
    }
}
