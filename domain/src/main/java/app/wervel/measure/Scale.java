package app.wervel.measure;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that an instrument gives.
 *
 * @param id {@code total}, or the name of a part
 * @param items how many items it is made of; null: not fixed
 */
public record Scale(
        String id, LocalText name, BigDecimal least, BigDecimal most, @Nullable Integer items) {
    public static final String TOTAL = "total";

    public Scale {
        if (least.compareTo(most) >= 0) {
            throw new IllegalArgumentException(
                    "Scale %s goes from %s to %s".formatted(id, least, most));
        }
    }

    public boolean holds(BigDecimal value) {
        return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }
}
