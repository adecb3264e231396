package app.wervel.measure;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a range of scores is called in the source. Shown beside a score; it decides nothing.
 *
 * @param scale id of the scale that it is about
 * @param from lowest score, included; null: from the lowest there is
 * @param to highest score, included; null: to the highest there is
 */
public record CutOff(
        String scale,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        LocalText meaning,
        String source) {
    public boolean holds(BigDecimal score) {
        return (from == null || from.compareTo(score) <= 0)
                && (to == null || score.compareTo(to) <= 0);
    }
}
