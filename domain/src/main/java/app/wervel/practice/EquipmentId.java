package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EquipmentId(UUID value) implements Serializable {
    public static EquipmentId next() {
        return new EquipmentId(UuidV7.next());
    }
}
