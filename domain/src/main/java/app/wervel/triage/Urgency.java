package app.wervel.triage;

/** How soon a doctor should see the patient, from low to high. */
public enum Urgency {
    NONE,
    /** To the general practitioner when it has not passed after the weeks that the rule names. */
    GP_IF_PERSISTS,
    GP_ROUTINE,
    GP_SOON,
    SAME_DAY,
    EMERGENCY_NOW;

    public boolean isAtLeast(Urgency other) {
        return compareTo(other) >= 0;
    }

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static Urgency fromId(String id) {
        return Ids.find(Urgency.class, id);
    }
}
