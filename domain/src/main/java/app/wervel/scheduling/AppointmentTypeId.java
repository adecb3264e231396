package app.wervel.scheduling;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AppointmentTypeId(UUID value) implements Serializable {
    public static AppointmentTypeId next() {
        return new AppointmentTypeId(UuidV7.next());
    }
}
