package app.wervel.bodychart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different between two charts, region by region. It says where something was marked, not
 * how bad it is: a place that is gone from the chart may also have been forgotten.
 */
public record BodyChartComparison(List<RegionChange> changes) {
    public BodyChartComparison {
        changes = List.copyOf(changes);
    }

    public enum Kind {
        NEW,
        GONE,
        /** Still there, and it feels otherwise. */
        CHANGED,
        SAME
    }

    /**
     * @param before how it felt on the earlier chart; empty where it is new
     * @param after how it feels on the later one; empty where it is gone
     */
    public record RegionChange(
            BodyRegion region, Kind kind, Set<Feeling> before, Set<Feeling> after) {
        public RegionChange {
            before = Set.copyOf(before);
            after = Set.copyOf(after);
        }
    }

    public static BodyChartComparison of(BodyMarks earlier, BodyMarks later) {
        Map<BodyRegion, Set<Feeling>> before = earlier.feelings();
        Map<BodyRegion, Set<Feeling>> after = later.feelings();
        var regions = EnumSet.noneOf(BodyRegion.class);
        regions.addAll(before.keySet());
        regions.addAll(after.keySet());
        List<RegionChange> changes = new ArrayList<>();
        for (BodyRegion region : regions) {
            Set<Feeling> was = before.getOrDefault(region, Set.of());
            Set<Feeling> is = after.getOrDefault(region, Set.of());
            changes.add(new RegionChange(region, kind(was, is), was, is));
        }
        return new BodyChartComparison(changes);
    }

    private static Kind kind(Set<Feeling> was, Set<Feeling> is) {
        if (was.isEmpty()) {
            return Kind.NEW;
        }
        if (is.isEmpty()) {
            return Kind.GONE;
        }
        return was.equals(is) ? Kind.SAME : Kind.CHANGED;
    }

    public List<RegionChange> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
