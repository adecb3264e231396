package app.wervel.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time, in order and apart from each other: what overlapped or touched has become one.
 * Cheap enough for a practice's whole year.
 *
 * <p>Kept to the second. A fraction makes a period longer, never shorter, so that what is taken is
 * never offered.
 */
public final class PeriodSet {
    public static final PeriodSet EMPTY = new PeriodSet(new long[0]);

    /** Start, end, start, end …, in seconds since 1970, strictly ascending. */
    private final long[] bounds;

    private PeriodSet(long[] bounds) {
        this.bounds = bounds;
    }

    public static PeriodSet of(Period... periods) {
        return of(Arrays.asList(periods));
    }

    public static PeriodSet of(Collection<Period> periods) {
        var builder = new Builder();
        periods.forEach(period -> builder.add(period.start(), period.end()));
        return builder.build();
    }

    public PeriodSet union(PeriodSet other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : combine(other, (mine, theirs) -> mine || theirs);
    }

    public PeriodSet intersect(PeriodSet other) {
        return combine(other, (mine, theirs) -> mine && theirs);
    }

    public PeriodSet minus(PeriodSet other) {
        return isEmpty() || other.isEmpty()
                ? this
                : combine(other, (mine, theirs) -> mine && !theirs);
    }

    /** Walks over both sets' bounds in order; each bound steps into or out of its set. */
    private PeriodSet combine(PeriodSet other, Keep keep) {
        long[] result = new long[bounds.length + other.bounds.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            long next = Math.min(boundAt(mine), other.boundAt(theirs));
            if (boundAt(mine) == next) {
                mine++;
            }
            if (other.boundAt(theirs) == next) {
                theirs++;
            }
            boolean wasInside = isOdd(size);
            if (keep.test(isOdd(mine), isOdd(theirs)) != wasInside) {
                result[size++] = next;
            }
        }
        return size == 0 ? EMPTY : new PeriodSet(Arrays.copyOf(result, size));
    }

    private long boundAt(int index) {
        return index < bounds.length ? bounds[index] : Long.MAX_VALUE;
    }

    private static boolean isOdd(int number) {
        return (number & 1) == 1;
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many separate periods there are. */
    public int size() {
        return bounds.length / 2;
    }

    /** How long they are together. */
    long seconds() {
        long sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += endOf(i) - startOf(i);
        }
        return sum;
    }

    public List<Period> periods() {
        var periods = new ArrayList<Period>(size());
        for (int i = 0; i < size(); i++) {
            periods.add(
                    new Period(Instant.ofEpochSecond(startOf(i)), Instant.ofEpochSecond(endOf(i))));
        }
        return periods;
    }

    /** Whether the whole of that period lies inside one of these. */
    public boolean contains(Period period) {
        return contains(floor(period.start()), ceiling(period.end()));
    }

    public boolean overlaps(Period period) {
        return overlaps(floor(period.start()), ceiling(period.end()));
    }

    /** How far the nearest of these periods is; 0 inside one. There must be one. */
    long secondsTo(Instant moment) {
        long second = floor(moment);
        int next = firstEndingAfter(second);
        long sinceLast = next == 0 ? Long.MAX_VALUE : second - endOf(next - 1) + 1;
        long untilNext = next == size() ? Long.MAX_VALUE : Math.max(0, startOf(next) - second);
        return Math.min(sinceLast, untilNext);
    }

    /** When something of that length must start to lie inside one of these periods. */
    PeriodSet startsInside(long length) {
        var starts = new Builder(size());
        for (int i = 0; i < size(); i++) {
            starts.add(startOf(i), endOf(i) - length + 1);
        }
        return starts.build();
    }

    /** When something of that length cannot start, because it would overlap these periods. */
    public PeriodSet startsOverlapping(Duration length) {
        return startsOverlapping(length.toSeconds());
    }

    PeriodSet startsOverlapping(long length) {
        var starts = new Builder(size());
        for (int i = 0; i < size(); i++) {
            starts.add(startOf(i) - length + 1, endOf(i));
        }
        return starts.build();
    }

    boolean contains(long start, long end) {
        int index = firstEndingAfter(start);
        return index < size() && startOf(index) <= start && end <= endOf(index);
    }

    boolean overlaps(long start, long end) {
        int index = firstEndingAfter(start);
        return index < size() && startOf(index) < end;
    }

    boolean startsAt(long second) {
        int index = firstEndingAfter(second);
        return index < size() && startOf(index) == second;
    }

    /** Index of the first period that is not over at that second; {@link #size()} if none is. */
    int firstEndingAfter(long second) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endOf(middle) > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    long startOf(int index) {
        return bounds[2 * index];
    }

    long endOf(int index) {
        return bounds[2 * index + 1];
    }

    static long floor(Instant moment) {
        return moment.getEpochSecond();
    }

    static long ceiling(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PeriodSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return periods().toString();
    }

    private interface Keep {
        boolean test(boolean mine, boolean theirs);
    }

    /** Takes periods in any order, overlapping or not. */
    public static final class Builder {
        private long[] starts;
        private long[] ends;
        private int size;

        public Builder() {
            this(16);
        }

        private Builder(int capacity) {
            starts = new long[Math.max(1, capacity)];
            ends = new long[Math.max(1, capacity)];
        }

        public Builder add(Instant start, Instant end) {
            return add(floor(start), ceiling(end));
        }

        /** A period that ends before it starts is none. */
        Builder add(long start, long end) {
            if (start < end) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * size);
                    ends = Arrays.copyOf(ends, 2 * size);
                }
                starts[size] = start;
                ends[size++] = end;
            }
            return this;
        }

        /** Counts, from bound to bound, how many of the periods are under way. */
        public PeriodSet build() {
            Arrays.sort(starts, 0, size);
            Arrays.sort(ends, 0, size);
            long[] bounds = new long[2 * size];
            int length = 0;
            int begun = 0;
            for (int ended = 0; ended < size; ended++) {
                while (begun < size && starts[begun] <= ends[ended]) {
                    if (begun == ended) {
                        bounds[length++] = starts[begun];
                    }
                    begun++;
                }
                if (begun == ended + 1) {
                    bounds[length++] = ends[ended];
                }
            }
            return length == 0 ? EMPTY : new PeriodSet(Arrays.copyOf(bounds, length));
        }
    }
}
