package app.wervel.bodychart;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record BodyChartId(UUID value) implements Serializable {
    public static BodyChartId next() {
        return new BodyChartId(UuidV7.next());
    }
}
