package app.wervel.scheduling;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record WaitingListEntryId(UUID value) implements Serializable {
    public static WaitingListEntryId next() {
        return new WaitingListEntryId(UuidV7.next());
    }
}
