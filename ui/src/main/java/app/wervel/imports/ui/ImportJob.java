package app.wervel.imports.ui;

import app.wervel.imports.application.ImportProgress;
import app.wervel.imports.application.ImportReport;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * An import that runs in a thread of its own, in the name of the user who began it. It goes on to
 * its end when the window is closed.
 */
final class ImportJob {
    private final FutureTask<ImportReport> task;
    private volatile int done;
    private volatile int total;

    private ImportJob(Function<ImportProgress, ImportReport> work) {
        this.task = new FutureTask<>(() -> work.apply(this::progress));
    }

    static ImportJob start(Function<ImportProgress, ImportReport> work) {
        var job = new ImportJob(work);
        Thread.ofPlatform()
                .name("import")
                .daemon()
                .start(new DelegatingSecurityContextRunnable(job.task));
        return job;
    }

    private void progress(int nowDone, int ofTotal) {
        done = nowDone;
        total = ofTotal;
    }

    int done() {
        return done;
    }

    /** 0 as long as it is not known. */
    int total() {
        return total;
    }

    boolean isFinished() {
        return task.isDone();
    }

    /**
     * Only once it has finished.
     *
     * @throws RuntimeException what stopped it
     */
    ImportReport report() {
        return switch (task.state()) {
            case SUCCESS -> task.resultNow();
            case FAILED ->
                    throw task.exceptionNow() instanceof RuntimeException refused
                            ? refused
                            : new IllegalStateException(task.exceptionNow());
            default -> throw new IllegalStateException("The import has not finished");
        };
    }
}
