package app.wervel.bodychart;

import java.util.Locale;

public enum BodyChartStatus {
    DRAFT,
    /** Stands as it was drawn; what changed later is another chart. */
    CONCLUDED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
