package app.wervel.scheduling;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AppointmentId(UUID value) implements Serializable {
    public static AppointmentId next() {
        return new AppointmentId(UuidV7.next());
    }
}
