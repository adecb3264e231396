package app.wervel.careplan;

import java.util.Locale;

public enum CarePlanStatus {
    /** Being made; prints with a mark across the page. */
    DRAFT,
    ACTIVE,
    ENDED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
