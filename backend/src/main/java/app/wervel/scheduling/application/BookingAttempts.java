package app.wervel.scheduling.application;

import app.wervel.shared.Conflict;
import app.wervel.shared.application.ConstraintNames;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole command, transaction and all, once more when it failed only because others wrote at
 * the same time: after a deadlock, or when a constraint refused what the look before it had found
 * free. The next look then names who was faster.
 */
@Component
class BookingAttempts {
    private static final int MOST = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private static final Set<String> OVERLAPS =
            Set.of(
                    "appointment_practitioner_overlap",
                    "appointment_room_overlap",
                    "appointment_equipment_overlap",
                    "appointment_patient_overlap");

    /**
     * Inside a transaction that is open already it runs once: after a failure nothing of that
     * transaction can be saved, and whoever opened it has to begin again.
     *
     * @param command must open its own transaction
     * @throws Conflict {@code appointment.busy} when others were faster every time
     */
    <T> T run(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.get();
        }
        RuntimeException last = null;
        for (int attempt = 0; attempt < MOST; attempt++) {
            try {
                return command.get();
            } catch (RuntimeException failed) {
                if (!isWorthAnotherAttempt(failed)) {
                    throw failed;
                }
                last = failed;
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        }
        throw (Conflict) new Conflict("appointment.busy").initCause(last);
    }

    private static boolean isWorthAnotherAttempt(RuntimeException failed) {
        return failed instanceof OptimisticLockingFailureException
                || STATES.contains(state(failed))
                || ConstraintNames.of(failed).filter(OVERLAPS::contains).isPresent();
    }

    private static String state(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
