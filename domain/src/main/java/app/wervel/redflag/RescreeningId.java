package app.wervel.redflag;

import app.wervel.shared.UuidV7;
import java.io.Serializable;
import java.util.UUID;

public record RescreeningId(UUID value) implements Serializable {
    public static RescreeningId next() {
        return new RescreeningId(UuidV7.next());
    }
}
