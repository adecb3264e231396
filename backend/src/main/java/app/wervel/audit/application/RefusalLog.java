package app.wervel.audit.application;

import app.wervel.shared.Access;
import app.wervel.shared.Actor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Logs what somebody tried and was refused; after the rollback, so that the entry stays. */
@Component
class RefusalLog {
    private final DatabaseAccessLog log;

    RefusalLog(DatabaseAccessLog log) {
        this.log = log;
    }

    @EventListener
    void onRefusal(AuthorizationDeniedEvent<?> event) {
        if (!(event.getObject() instanceof MethodInvocation call)) {
            return;
        }
        var authentication = event.getAuthentication().get();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return;
        }
        String object = call.getMethod().getDeclaringClass().getSimpleName();
        var refusal =
                new Access(
                        Access.Action.REFUSED,
                        object,
                        firstId(call.getArguments()),
                        List.of(),
                        List.of(call.getMethod().getName()));
        afterTransaction(() -> log.insert(refusal, actor));
    }

    private static void afterTransaction(Runnable write) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        write.run();
                    }
                });
    }

    /** The id of what was asked for: services take typed ids, records of one UUID. */
    private static @Nullable UUID firstId(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .map(RefusalLog::uuidIn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID uuidIn(Object argument) {
        if (!argument.getClass().isRecord()) {
            return null;
        }
        RecordComponent[] components = argument.getClass().getRecordComponents();
        if (components.length != 1 || components[0].getType() != UUID.class) {
            return null;
        }
        try {
            return (UUID) components[0].getAccessor().invoke(argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor can always be called", e);
        }
    }
}
