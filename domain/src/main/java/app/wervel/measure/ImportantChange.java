package app.wervel.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The smallest improvement that matters to people (minimal important change): so many points, or so
 * many per cent of the first score, whichever is reached first.
 *
 * @param points more than 0
 * @param percent 1 to 100
 * @param source who found it
 */
public record ImportantChange(BigDecimal points, int percent, String source) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ImportantChange {
        if (points.signum() <= 0 || percent < 1 || percent > 100) {
            throw new IllegalArgumentException(
                    "A change of %s points or %d%% cannot matter".formatted(points, percent));
        }
    }

    public boolean isReached(Direction direction, BigDecimal baseline, BigDecimal now) {
        BigDecimal better = direction.improvement(baseline, now);
        return better.signum() > 0 && better.compareTo(needed(baseline)) >= 0;
    }

    /**
     * The score from which on the change matters. It may lie outside the scale when the first score
     * was near its best end: then the instrument cannot show such a change.
     */
    public BigDecimal threshold(Direction direction, BigDecimal baseline) {
        BigDecimal needed = needed(baseline);
        return direction == Direction.HIGHER_IS_WORSE
                ? baseline.subtract(needed)
                : baseline.add(needed);
    }

    private BigDecimal needed(BigDecimal baseline) {
        BigDecimal share =
                baseline.abs()
                        .multiply(BigDecimal.valueOf(percent))
                        .divide(HUNDRED, 4, RoundingMode.HALF_UP);
        return share.signum() > 0 ? share.min(points) : points;
    }
}
