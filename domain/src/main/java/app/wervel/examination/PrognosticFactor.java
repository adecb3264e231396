package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** What may make recovery slower, recorded at the first contacts (KNGF guideline, K2). */
public enum PrognosticFactor {
    EARLIER_EPISODES,
    STRONG_LIMITATION,
    LEG_PAIN,
    HIGH_PAIN,
    POOR_HEALTH,
    STRESS,
    FEAR_OF_MOVEMENT,
    LOW_MOOD,
    PASSIVE_COPING,
    NEGATIVE_EXPECTATIONS,
    CATASTROPHISING,
    HEAVY_LOAD,
    WORK_RELATIONS,
    LOW_JOB_SATISFACTION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static PrognosticFactor fromId(String id) {
        for (PrognosticFactor value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
