package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.application.MessageRows.Waiting;
import app.wervel.messages.application.Outbox.Claimed;
import app.wervel.messages.application.Outbox.Prepared;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due: takes one message, sends it outside any transaction, notes how it went. */
@Component
class MessageDispatcher {
    private static final Logger log = LoggerFactory.getLogger(MessageDispatcher.class);

    private final Outbox outbox;
    private final Channels channels;

    MessageDispatcher(Outbox outbox, Channels channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    /**
     * @param goOn asked between two messages; false when the application is about to stop
     */
    void sendDue(BooleanSupplier goOn) {
        if (channels.any()) {
            Automatic.run(() -> {
                while (goOn.getAsBoolean() && outbox.lookAtChanges() > 0) {}
                while (goOn.getAsBoolean() && outbox.lookAtReminders() > 0) {}
                while (goOn.getAsBoolean() && sendNext()) {}
            });
        }
    }

    void forgetOld() {
        Automatic.run(outbox::forgetOld);
    }

    /** False when nothing is due. */
    private boolean sendNext() {
        Optional<Claimed> claimed = outbox.claim();
        claimed.filter(Claimed::toSend).ifPresent(each -> send(each.message()));
        return claimed.isPresent();
    }

    private void send(Waiting message) {
        Optional<Prepared> prepared;
        try {
            prepared = outbox.prepare(message);
            prepared.ifPresent(ready -> ready.channel().send(ready.message()));
        } catch (ChannelFailure refused) {
            outbox.failed(message, refused);
            return;
        } catch (RuntimeException bug) {
            // Its kind only: its words may hold an address.
            log.error("Message {} was not sent: {}", message.id(), bug.getClass().getName());
            outbox.failed(message, new ChannelFailure(MessageFailure.UNEXPECTED, null));
            return;
        }
        prepared.ifPresent(ready -> outbox.sent(message, ready));
    }
}
