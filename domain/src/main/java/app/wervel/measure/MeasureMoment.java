package app.wervel.measure;

import java.util.Locale;

/** When in an episode somebody is measured. */
public enum MeasureMoment {
    START,
    SIX_WEEKS,
    PROFILE_CHANGE,
    END,
    /** At any other time, because somebody wanted to know. */
    BETWEEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such moment
     */
    public static MeasureMoment fromId(String id) {
        return Ids.of(values(), MeasureMoment::id, id);
    }
}
