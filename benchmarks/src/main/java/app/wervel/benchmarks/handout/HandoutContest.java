package app.wervel.benchmarks.handout;

import app.wervel.benchmarks.Timings;
import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutRenderer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * One handout of six exercises with their pictures, and five hundred of them in a batch; beside it
 * the same content drawn by plain OpenPDF, and printed by a headless Chromium.
 *
 * <p>First argument: how often each is measured, default 200. Second: how many are in the batch,
 * default 500. Run with a small heap ({@code -Xmx256m}): a batch must not need more for being
 * longer.
 */
public final class HandoutContest {
    private static final int EXERCISES = 6;
    private static final int PROGRESS = 100;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final Sheets sheets = new Sheets();
    private final HandoutRenderer renderer;

    private HandoutContest(HandoutRenderer renderer) {
        this.renderer = renderer;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("app.wervel.documents.report");
            context.refresh();
            var contest = new HandoutContest(context.getBean(HandoutRenderer.class));
            print("| one handout of six exercises with pictures | times | median ms | 95% | 99% |");
            print("| --- | --- | --- | --- | --- |");
            contest.compare(times);
            contest.batch(batch);
        }
    }

    private void compare(int times) throws Exception {
        HandoutContent one = sheets.sheet(1, EXERCISES);
        print(
                Timings.of(
                        "Wervel: tagged, PDF/UA-1 and PDF/A-2a", times, i -> renderer.render(one)));
        var plain = new PlainOpenPdf();
        print(Timings.of("plain OpenPDF, untagged, no diary", times, i -> plain.render(one)));
        Path chromium = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(chromium)) {
            print("Headless Chromium: left out, because it is not installed.");
            return;
        }
        try (var browser = new BrowserPrint(chromium)) {
            print(
                    Timings.of(
                            "headless Chromium, already running", times, i -> browser.render(one)));
        }
    }

    private void batch(int size) throws IOException {
        Path folder = Files.createTempDirectory("handouts");
        resetPeaks();
        long start = System.nanoTime();
        long bytes = 0;
        for (int i = 1; i <= size; i++) {
            byte[] pdf = renderer.render(sheets.sheet(i, EXERCISES));
            Files.write(folder.resolve("handout-%04d.pdf".formatted(i)), pdf);
            bytes += pdf.length;
            if (i % PROGRESS == 0) {
                print(progress(i, size, start));
            }
        }
        print(
                "Batch of %d: %.1f s, %.0f kB each, heap at most %.0f of %.0f MB"
                        .formatted(
                                size,
                                seconds(start),
                                bytes / 1024.0 / size,
                                peak() / MEGABYTE,
                                Runtime.getRuntime().maxMemory() / MEGABYTE));
        clear(folder);
    }

    private static String progress(int done, int size, long start) {
        return String.format(
                Locale.ROOT,
                "%d of %d, %.1f s, heap so far %.0f MB",
                done,
                size,
                seconds(start),
                peak() / MEGABYTE);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the pools' peaks, which is more than was ever used at once. */
    private static long peak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @SuppressWarnings("SystemOut") // a benchmark speaks to whoever runs it
    private static void print(String line) {
        System.out.println(line);
    }
}
