package app.wervel.encounter;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EncounterAmendmentId(UUID value) implements Serializable {
    public static EncounterAmendmentId next() {
        return new EncounterAmendmentId(UuidV7.next());
    }
}
