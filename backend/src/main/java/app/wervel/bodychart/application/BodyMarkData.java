package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyMark;
import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.BodyView;
import app.wervel.bodychart.ChartPoint;
import app.wervel.bodychart.Feeling;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it is sent and kept: either a region, or a view with points.
 *
 * @param points each x and y, from 0 to 1
 */
public record BodyMarkData(
        @Nullable String region,
        @Nullable String view,
        @Nullable String feeling,
        @Nullable List<@Nullable List<@Nullable Double>> points) {

    public static BodyMarkData of(BodyMark mark) {
        return switch (mark) {
            case RegionMark marked ->
                    new BodyMarkData(marked.region().id(), null, marked.feeling().id(), null);
            case DrawnMark drawn -> {
                List<@Nullable List<@Nullable Double>> points = new ArrayList<>();
                for (ChartPoint point : drawn.points()) {
                    List<@Nullable Double> pair = new ArrayList<>();
                    pair.add(point.x());
                    pair.add(point.y());
                    points.add(pair);
                }
                yield new BodyMarkData(null, drawn.view().id(), drawn.feeling().id(), points);
            }
        };
    }

    public static List<BodyMarkData> of(BodyMarks marks) {
        return marks.marks().stream().map(BodyMarkData::of).toList();
    }

    /**
     * @throws InvalidInput on {@code marks}: {@code text.required}, {@code
     *     bodychart.region-or-line}, and as the marks refuse
     */
    public static BodyMarks typed(List<? extends @Nullable BodyMarkData> data) {
        var checks = new FieldChecks();
        var marks = checks.check("marks", () -> read(data));
        checks.throwIfAny();
        return marks == null ? BodyMarks.NONE : marks;
    }

    private static BodyMarks read(List<? extends @Nullable BodyMarkData> data) {
        if (data.size() > BodyMarks.MOST_MARKS) {
            throw new InvalidValue("bodychart.too-many-marks");
        }
        List<BodyMark> marks = new ArrayList<>();
        for (BodyMarkData mark : data) {
            if (mark == null) {
                throw new InvalidValue("text.required");
            }
            marks.add(mark.typed());
        }
        return new BodyMarks(marks);
    }

    /**
     * @throws InvalidValue as {@link #typed(List)}
     */
    public BodyMark typed() {
        Feeling how = Feeling.fromId(given(feeling));
        List<@Nullable List<@Nullable Double>> drawn = points;
        if ((region == null) == (drawn == null)) {
            throw new InvalidValue("bodychart.region-or-line");
        }
        if (drawn == null) {
            return new RegionMark(BodyRegion.fromId(given(region)), how);
        }
        if (drawn.size() > DrawnMark.MOST_POINTS) {
            throw new InvalidValue("bodychart.stroke-too-long");
        }
        return new DrawnMark(
                BodyView.fromId(given(view)),
                how,
                drawn.stream().map(BodyMarkData::point).toList());
    }

    private static ChartPoint point(@Nullable List<@Nullable Double> pair) {
        if (pair == null || pair.size() != 2) {
            throw new InvalidValue("bodychart.point-outside");
        }
        Double x = pair.get(0);
        Double y = pair.get(1);
        if (x == null || y == null) {
            throw new InvalidValue("bodychart.point-outside");
        }
        return new ChartPoint(x, y);
    }

    private static String given(@Nullable String id) {
        if (id == null) {
            throw new InvalidValue("text.required");
        }
        return id;
    }

    @Override
    public String toString() {
        return "BodyMarkData";
    }
}
