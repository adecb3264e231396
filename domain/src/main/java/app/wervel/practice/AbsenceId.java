package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AbsenceId(UUID value) implements Serializable {
    public static AbsenceId next() {
        return new AbsenceId(UuidV7.next());
    }
}
