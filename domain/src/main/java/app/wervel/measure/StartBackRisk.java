package app.wervel.measure;

import java.util.Arrays;

/** Names of the two STarT Back scores. What they mean is said by the profile rules P-1 to P-3. */
public final class StartBackRisk {
    public static final String INSTRUMENT = "sbst";
    public static final String SUBSCALE = "psychosocial";

    private StartBackRisk() {}

    /** Whether nine answers can give both: five make the subscale, the other four the rest. */
    public static boolean isPossible(int total, int subscale) {
        int psychosocial =
                (int)
                        Arrays.stream(StartBackItem.values())
                                .filter(StartBackItem::isPsychosocial)
                                .count();
        int others = StartBackItem.values().length - psychosocial;
        int rest = total - subscale;
        return subscale >= 0 && subscale <= psychosocial && rest >= 0 && rest <= others;
    }
}
