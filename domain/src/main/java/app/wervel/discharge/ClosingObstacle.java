package app.wervel.discharge;

import java.util.Locale;

/** What must be done before an episode can be closed. Nothing else stands in the way. */
public enum ClosingObstacle {
    GOALS_NOT_JUDGED,
    REASON_MISSING,
    OPEN_RED_FLAG,
    /** Of an intake that nobody concluded. */
    DRAFT_ALARM,
    RESCREENING_DUE,
    UNSIGNED_NOTES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
