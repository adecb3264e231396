package app.wervel.measure;

import java.util.Locale;

/** How answers become a score. */
public enum ScoringMethod {
    /** All items added up; a yes counts for 1. */
    SUM,
    /** The sum as a percentage of the highest sum that is possible. */
    PERCENT,
    /**
     * Each scale by itself, answers above 2 counted as 2 (Four-Dimensional Symptom Questionnaire).
     */
    RECODED_SCALES,
    /** Total and psychosocial subscale of the STarT Back tool, each item known by its meaning. */
    START_BACK,
    /** The average pain is the score; pain now and worst pain stand beside it. */
    PAIN_RATING,
    /**
     * Every activity by itself; their mean too where the instrument has a total (PSFS, not PSK).
     */
    ACTIVITIES,
    /** The answer to the only item. */
    SINGLE;

    /** What the method does with items that were not answered. */
    MissingItems missing() {
        return switch (this) {
            case SUM, PERCENT, RECODED_SCALES, START_BACK, SINGLE -> MissingItems.NONE_MAY_MISS;
            case PAIN_RATING -> MissingItems.SCORE_ITEMS_ONLY;
            case ACTIVITIES -> MissingItems.ONE_ACTIVITY_IS_ENOUGH;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such method
     */
    public static ScoringMethod fromId(String id) {
        return Ids.of(values(), ScoringMethod::id, id);
    }
}
