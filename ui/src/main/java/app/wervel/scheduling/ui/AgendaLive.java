package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AgendaChange;
import app.wervel.scheduling.application.AgendaChanges;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Shows a colleague's change in an open window, within a fraction of a second. */
@Component
class AgendaLive {
    private static final Logger log = LoggerFactory.getLogger(AgendaLive.class);

    /** In milliseconds: a series of changes is shown once. */
    private static final long TOGETHER = 100;

    private final AgendaChanges changes;
    private final Executor later =
            CompletableFuture.delayedExecutor(
                    TOGETHER, TimeUnit.MILLISECONDS, Executors.newVirtualThreadPerTaskExecutor());

    AgendaLive(AgendaChanges changes) {
        this.changes = changes;
    }

    /** As {@link #watch}, for as long as the part is on a screen. */
    void keep(
            com.vaadin.flow.component.Component part,
            Predicate<AgendaChange> concerns,
            Runnable reload) {
        part.addAttachListener(attached -> {
            Runnable end = watch(attached.getUI(), concerns, reload);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }

    /**
     * @param concerns whether a change is to be seen in the window
     * @param reload runs in the window, on behalf of whoever opened it
     * @return ends it; must be called when the window closes
     */
    Runnable watch(UI ui, Predicate<AgendaChange> concerns, Runnable reload) {
        SecurityContext user = SecurityContextHolder.getContext();
        var announced = new AtomicBoolean();
        Runnable show =
                () -> {
                    announced.set(false);
                    ui.accessLater(
                                    () -> new DelegatingSecurityContextRunnable(reload, user).run(),
                                    () -> log.debug("The window was closed meanwhile"))
                            .run();
                };
        return changes.listen(change -> {
            if (concerns.test(change) && announced.compareAndSet(false, true)) {
                later.execute(show);
            }
        });
    }
}
