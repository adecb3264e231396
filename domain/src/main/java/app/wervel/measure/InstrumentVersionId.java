package app.wervel.measure;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record InstrumentVersionId(UUID value) implements Serializable {
    public static InstrumentVersionId next() {
        return new InstrumentVersionId(UuidV7.next());
    }
}
