package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record WorkingHoursId(UUID value) implements Serializable {
    public static WorkingHoursId next() {
        return new WorkingHoursId(UuidV7.next());
    }
}
