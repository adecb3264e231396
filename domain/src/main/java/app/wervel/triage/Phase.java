package app.wervel.triage;

/** How long the complaint has lasted: under 6 weeks, 6 to 12 weeks, longer. */
public enum Phase {
    ACUTE,
    SUBACUTE,
    CHRONIC;

    private static final int SUBACUTE_FROM_DAYS = 42;
    private static final int SUBACUTE_TO_DAYS = 84;

    /**
     * @param days duration of the complaint, 0 or more
     */
    public static Phase ofDurationDays(long days) {
        if (days < SUBACUTE_FROM_DAYS) {
            return ACUTE;
        }
        return days <= SUBACUTE_TO_DAYS ? SUBACUTE : CHRONIC;
    }

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static Phase fromId(String id) {
        return Ids.find(Phase.class, id);
    }
}
