package app.wervel.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the nine items of the STarT Back tool ask after. Copies differ in their order; only the
 * meaning counts (sources Q15, Q16, Q17).
 */
public enum StartBackItem {
    LEG_PAIN(false),
    PAIN_ELSEWHERE(false),
    WALKING(false),
    DRESSING(false),
    FEAR(true),
    WORRY(true),
    CATASTROPHISING(true),
    LOW_MOOD(true),
    BOTHERSOMENESS(true);

    private final boolean psychosocial;

    StartBackItem(boolean psychosocial) {
        this.psychosocial = psychosocial;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of the five of the subscale. */
    public boolean isPsychosocial() {
        return psychosocial;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(StartBackItem::id).toList();
    }

    /**
     * @throws IllegalArgumentException when there is no such item
     */
    static StartBackItem fromId(String id) {
        return Ids.of(values(), StartBackItem::id, id);
    }
}
