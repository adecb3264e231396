package app.wervel.measure;

/** Names of the two STarT Back scores. What they mean is said by the profile rules P-1 to P-3. */
public final class StartBackRisk {
    public static final String INSTRUMENT = "sbst";
    public static final String SUBSCALE = "psychosocial";

    private StartBackRisk() {}
}
