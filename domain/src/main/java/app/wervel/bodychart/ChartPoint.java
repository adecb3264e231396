package app.wervel.bodychart;

import app.wervel.shared.InvalidValue;

/**
 * A place on the drawing of one view: 0,0 is its upper left corner and 1,1 its lower right one,
 * whatever the size on screen or paper. Kept to a ten-thousandth.
 */
public record ChartPoint(double x, double y) {
    private static final double PRECISION = 10_000;

    /**
     * @throws InvalidValue {@code bodychart.point-outside}
     */
    public ChartPoint {
        x = possible(x);
        y = possible(y);
    }

    private static double possible(double coordinate) {
        // Also false of what is not a number.
        if (!(coordinate >= 0 && coordinate <= 1)) {
            throw new InvalidValue("bodychart.point-outside");
        }
        return Math.round(coordinate * PRECISION) / PRECISION;
    }
}
