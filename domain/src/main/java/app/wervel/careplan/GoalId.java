package app.wervel.careplan;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record GoalId(UUID value) implements Serializable {
    public static GoalId next() {
        return new GoalId(UuidV7.next());
    }
}
