package app.wervel.triage;

/**
 * What kind of complaint the answers point to, from the weakest to the strongest claim: where rules
 * of several classes fire, the strongest is suggested.
 */
public enum Classification {
    /** No rule names a class. */
    ASPECIFIC,
    RADICULAR,
    /** Only an examination can tell. */
    UNDETERMINED,
    SPECIFIC;

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static Classification fromId(String id) {
        return Ids.find(Classification.class, id);
    }
}
