package app.wervel.medicine;

import app.wervel.shared.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** A line of a patient's list of medicines. */
public record MedicineId(UUID value) implements Serializable {
    public static MedicineId next() {
        return new MedicineId(UuidV7.next());
    }
}
