package app.wervel.bodychart;

import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything on one chart, in the order in which it was marked. A region feels a way only once. */
public record BodyMarks(List<BodyMark> marks) {
    public static final int MOST_MARKS = 200;

    /** Of all lines together: more is no drawing of a person any more, or no person drew it. */
    public static final int MOST_POINTS = 6_000;

    public static final BodyMarks NONE = new BodyMarks(List.of());

    /**
     * @throws InvalidValue {@code bodychart.too-many-marks}, {@code bodychart.too-many-points}
     */
    public BodyMarks {
        marks = List.copyOf(new LinkedHashSet<>(marks));
        if (marks.size() > MOST_MARKS) {
            throw new InvalidValue("bodychart.too-many-marks");
        }
        int points = 0;
        for (BodyMark mark : marks) {
            points += mark instanceof DrawnMark drawn ? drawn.points().size() : 0;
        }
        if (points > MOST_POINTS) {
            throw new InvalidValue("bodychart.too-many-points");
        }
    }

    public static BodyMarks ofRegions(Collection<BodyRegion> regions) {
        return new BodyMarks(
                regions.stream()
                        .map(region -> (BodyMark) new RegionMark(region, Feeling.PAIN))
                        .toList());
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    public BodyMarks with(BodyMark mark) {
        List<BodyMark> more = new ArrayList<>(marks);
        more.add(mark);
        return new BodyMarks(more);
    }

    public BodyMarks without(BodyMark mark) {
        return new BodyMarks(marks.stream().filter(kept -> !kept.equals(mark)).toList());
    }

    /** Marked when it was not, and no longer when it was. */
    public BodyMarks toggled(BodyRegion region, Feeling feeling) {
        var mark = new RegionMark(region, feeling);
        return marks.contains(mark) ? without(mark) : with(mark);
    }

    /** The regions that were marked as such; what a drawn line touches is not among them. */
    public Set<BodyRegion> markedRegions() {
        return marks.stream()
                .filter(RegionMark.class::isInstance)
                .flatMap(mark -> mark.regions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BodyRegion.class)));
    }

    /** The regions that have a mark, or a line through them. */
    public Set<BodyRegion> regions() {
        return feelings().keySet();
    }

    /**
     * These marks so that the given regions are on the chart and no others are marked: those that
     * were not get plain pain, the others stay as they are. Lines stay.
     */
    public BodyMarks withRegions(Set<BodyRegion> regions) {
        var marked = regions();
        List<BodyMark> kept =
                new ArrayList<>(
                        marks.stream()
                                .filter(mark ->
                                        mark instanceof DrawnMark
                                                || regions.containsAll(mark.regions()))
                                .toList());
        regions.stream()
                .filter(region -> !marked.contains(region))
                .forEach(region -> kept.add(new RegionMark(region, Feeling.PAIN)));
        return new BodyMarks(kept);
    }

    /** How each region feels, drawn or marked, in the order of the body. */
    public Map<BodyRegion, Set<Feeling>> feelings() {
        Map<BodyRegion, Set<Feeling>> found = new EnumMap<>(BodyRegion.class);
        marks.forEach(mark ->
                mark.regions()
                        .forEach(region ->
                                found.computeIfAbsent(region, key -> EnumSet.noneOf(Feeling.class))
                                        .add(mark.feeling())));
        return found;
    }

    /** Whether somebody drew beside the body: it is on the picture, but no region has it. */
    public boolean hasMarksBesideTheBody() {
        return marks.stream().anyMatch(mark -> mark.regions().isEmpty());
    }
}
