package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to become of messages that were given up. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class MessageService {
    private final MessageRows messages;
    private final AccessLog accessLog;
    private final Clock clock;

    MessageService(MessageRows messages, AccessLog accessLog, Clock clock) {
        this.messages = messages;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Begins anew with six attempts. Says then what is to be told then, if anything still is.
     *
     * @throws NotFound when it is none of the messages given up (any more)
     */
    public void tryAgain(UUID message) {
        changed(message, messages.beginAnew(message, clock.instant()));
    }

    /**
     * @throws NotFound when it is none of the messages given up (any more)
     */
    public void discard(UUID message) {
        changed(message, messages.discard(message, clock.instant()));
    }

    private void changed(UUID message, Optional<PatientId> patient) {
        UUID whose = patient.orElseThrow(() -> new NotFound("message")).value();
        accessLog.record(Access.changed("AppointmentMessage", message, whose, "status"));
    }
}
