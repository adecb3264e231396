package app.wervel.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the cheapest series. Each week gets as many appointments as it can hold of those wished;
 * only the first, when it is partly over, may do with its quota. So it is known of each appointment
 * in which week it is, and the costs are a chain: the best series up to a slot is the best over the
 * slots before it. That is exact, and takes the number of appointments times the square of the
 * slots in a week.
 */
final class SeriesSearch {
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final List<SeriesWeek> weeks;
    private final SeriesCost cost;
    private final int count;

    SeriesSearch(List<SeriesWeek> weeks, SeriesCost cost, int count) {
        this.weeks = weeks;
        this.cost = cost;
        this.count = count;
    }

    /** As many as there is place for, in the order of time. */
    List<SeriesCandidate> best() {
        if (weeks.isEmpty()) {
            return List.of();
        }
        var first = weeks.getFirst();
        List<SeriesCandidate> best = List.of();
        for (int taken = first.most(); taken >= Math.min(first.quota(), first.most()); taken--) {
            var found = cheapest(places(taken));
            if (found.size() > best.size()
                    || found.size() == best.size() && cost.total(found) < cost.total(best)) {
                best = found;
            }
        }
        return best;
    }

    /** The week of each appointment. */
    private List<SeriesWeek> places(int inFirstWeek) {
        var places = new ArrayList<SeriesWeek>();
        for (int number = 0; number < weeks.size(); number++) {
            var week = weeks.get(number);
            int wanted = number == 0 ? inFirstWeek : week.most();
            for (int i = 0; i < wanted && places.size() < count; i++) {
                places.add(week);
            }
        }
        return places;
    }

    private List<SeriesCandidate> cheapest(List<SeriesWeek> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        int[] points = places.getFirst().usable().stream().mapToInt(cost::alone).toArray();
        var comesFrom = new ArrayList<int[]>();
        for (int place = 1; place < places.size(); place++) {
            var before = places.get(place - 1).usable();
            var here = places.get(place).usable();
            int[] pointsHere = new int[here.size()];
            int[] from = new int[here.size()];
            for (int i = 0; i < here.size(); i++) {
                from[i] = bestBefore(before, points, here.get(i));
                pointsHere[i] =
                        from[i] < 0
                                ? NEVER
                                : points[from[i]]
                                        + cost.after(before.get(from[i]), here.get(i))
                                        + cost.alone(here.get(i));
            }
            comesFrom.add(from);
            points = pointsHere;
        }
        return walkBack(places, comesFrom, bestLast(places.getLast().usable(), points));
    }

    /** -1 when nothing lies on an earlier day. */
    private int bestBefore(List<SeriesCandidate> before, int[] points, SeriesCandidate next) {
        int best = -1;
        int fewest = NEVER;
        for (int i = 0; i < points.length; i++) {
            if (points[i] < fewest && before.get(i).date().isBefore(next.date())) {
                int total = points[i] + cost.after(before.get(i), next);
                if (total < fewest) {
                    best = i;
                    fewest = total;
                }
            }
        }
        return best;
    }

    private int bestLast(List<SeriesCandidate> last, int[] points) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < points.length; i++) {
            int total = points[i] + cost.end(last.get(i));
            if (total < fewest) {
                best = i;
                fewest = total;
            }
        }
        return best;
    }

    private static List<SeriesCandidate> walkBack(
            List<SeriesWeek> places, List<int[]> comesFrom, int last) {
        var series = new SeriesCandidate[places.size()];
        int index = last;
        for (int place = places.size() - 1; place >= 0; place--) {
            series[place] = places.get(place).usable().get(index);
            index = place == 0 ? 0 : comesFrom.get(place - 1)[index];
        }
        return Arrays.asList(series);
    }
}
