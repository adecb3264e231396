package app.wervel.measure;

import java.math.BigDecimal;
import java.util.Locale;

/** Which way a score points. Two instruments with opposite directions are never mixed. */
public enum Direction {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such direction
     */
    public static Direction fromId(String id) {
        return Ids.of(values(), Direction::id, id);
    }

    /** By how much somebody got better, in points; negative: worse. */
    public BigDecimal improvement(BigDecimal before, BigDecimal after) {
        return this == HIGHER_IS_WORSE ? before.subtract(after) : after.subtract(before);
    }
}
