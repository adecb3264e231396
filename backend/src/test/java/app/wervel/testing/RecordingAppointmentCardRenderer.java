package app.wervel.testing;

import app.wervel.documents.application.AppointmentCardContent;
import app.wervel.documents.application.AppointmentCardRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was to be printed, and that no transaction was held for it. */
public class RecordingAppointmentCardRenderer implements AppointmentCardRenderer {
    public static final byte[] PDF =
            "%PDF-1.7 appointment card".getBytes(StandardCharsets.US_ASCII);

    private final List<AppointmentCardContent> rendered = new CopyOnWriteArrayList<>();

    @Override
    public byte[] render(AppointmentCardContent content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Rendering holds a transaction, and with it a connection");
        }
        rendered.add(content);
        return PDF.clone();
    }

    public AppointmentCardContent last() {
        return rendered.getLast();
    }
}
