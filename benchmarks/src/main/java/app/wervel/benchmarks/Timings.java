package app.wervel.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Runs something many times and says how long it took. */
public final class Timings {
    private static final int WARM_UP_SHARE = 4;

    private Timings() {}

    /** Something to be measured; gets a number of its own each time. */
    @FunctionalInterface
    public interface Work {
        void run(int number) throws Exception;
    }

    /** A quarter as many times more before it, which do not count; their numbers come first. */
    public static String of(String name, int times, Work work) throws Exception {
        int warmUp = Math.max(1, times / WARM_UP_SHARE);
        for (int i = 0; i < warmUp; i++) {
            work.run(i);
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run(warmUp + i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |",
                name,
                times,
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99));
    }

    /** How often {@link #of} runs its work for that many times. */
    public static int runs(int times) {
        return times + Math.max(1, times / WARM_UP_SHARE);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }
}
