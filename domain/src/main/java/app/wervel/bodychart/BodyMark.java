package app.wervel.bodychart;

import app.wervel.shared.InvalidValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Something on a chart: a whole region, or a line that was drawn. */
public sealed interface BodyMark {
    Feeling feeling();

    BodyView view();

    /** The regions that it is in; none where somebody drew beside the body. */
    Set<BodyRegion> regions();

    /** A region, with one way that it feels. A region may have several marks. */
    record RegionMark(BodyRegion region, Feeling feeling) implements BodyMark {
        @Override
        public BodyView view() {
            return region.view();
        }

        @Override
        public Set<BodyRegion> regions() {
            return Set.of(region);
        }
    }

    /** A line drawn by hand. */
    record DrawnMark(BodyView view, Feeling feeling, List<ChartPoint> points) implements BodyMark {
        public static final int MOST_POINTS = 600;

        /**
         * @throws InvalidValue {@code bodychart.stroke-empty}, {@code bodychart.stroke-too-long}
         */
        public DrawnMark {
            if (points.isEmpty()) {
                throw new InvalidValue("bodychart.stroke-empty");
            }
            if (points.size() > MOST_POINTS) {
                throw new InvalidValue("bodychart.stroke-too-long");
            }
            points = List.copyOf(points);
        }

        @Override
        public Set<BodyRegion> regions() {
            var touched = EnumSet.noneOf(BodyRegion.class);
            for (ChartPoint point : points) {
                BodyShape.regionAt(view, point).ifPresent(touched::add);
            }
            return touched;
        }

        /** The line itself is patient data, and long. */
        @Override
        public String toString() {
            return "DrawnMark[%s, %d points]".formatted(view, points.size());
        }
    }
}
