package app.wervel.triage;

/**
 * What the rules suggest for the conclusion of the screening. Never "pluis": only the practitioner
 * concludes that, and only when every alarm field was asked.
 */
public enum ScreeningSuggestion {
    NIET_PLUIS,
    PLUIS_MET_TERUGKOPPELING,
    NO_ALARM_FOUND;

    public static ScreeningSuggestion of(Urgency urgency) {
        if (urgency.isAtLeast(Urgency.GP_SOON)) {
            return NIET_PLUIS;
        }
        return urgency == Urgency.GP_ROUTINE ? PLUIS_MET_TERUGKOPPELING : NO_ALARM_FOUND;
    }

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static ScreeningSuggestion fromId(String id) {
        return Ids.find(ScreeningSuggestion.class, id);
    }
}
