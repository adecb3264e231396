package app.wervel.measure;

import java.util.Locale;

/** What an instrument does with items that were not answered. */
public enum MissingItems {
    /** One item without an answer, and there is no score. */
    NONE_MAY_MISS,
    /** The items that make the score; what stands beside it may be left out. */
    SCORE_ITEMS_ONLY,
    /** One activity is enough; each activity that is named needs its number. */
    ONE_ACTIVITY_IS_ENOUGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such rule
     */
    public static MissingItems fromId(String id) {
        return Ids.of(values(), MissingItems::id, id);
    }
}
