package app.wervel.scheduling;

/** What of a wish for a series could not be met in a week. */
public enum SeriesShortfall {
    /** The practice works that week, but nothing is free on the wished days and hours. */
    NO_SLOT_WITHIN_HOURS("series.no-slot-within-hours"),
    /** The preferred practitioner has no time on the wished days and hours. */
    PRACTITIONER_FULL("series.practitioner-full"),
    /** The preferred practitioner is away. */
    PRACTITIONER_ABSENT("series.practitioner-absent"),
    /** On all wished days of the week. */
    PRACTICE_CLOSED("series.practice-closed"),
    /** Some were found, not as many as wished. */
    FEWER_IN_WEEK("series.fewer-in-week");

    private final String code;

    SeriesShortfall(String code) {
        this.code = code;
    }

    /** Key of its text, without {@code error.} */
    public String code() {
        return code;
    }
}
