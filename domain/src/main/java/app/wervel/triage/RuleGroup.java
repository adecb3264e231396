package app.wervel.triage;

/**
 * What a rule is about: an alarm, a pattern, something worth knowing, a medicine, a risk profile.
 */
public enum RuleGroup {
    ALARM,
    CLASSIFICATION,
    KNOWLEDGE,
    MEDICATION,
    PROFILE;

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static RuleGroup fromId(String id) {
        return Ids.find(RuleGroup.class, id);
    }
}
