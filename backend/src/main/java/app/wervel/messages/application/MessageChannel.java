package app.wervel.messages.application;

import java.util.Optional;

/** A way to reach a patient. Channels are asked in their order; the first that can, does. */
public interface MessageChannel {
    /** As it is stored and texts' keys write it, for example {@code email}. */
    String name();

    /** Whether it has been set up. What has not, is never asked to send. */
    boolean available();

    /** Where this patient can be reached on it. */
    Optional<String> addressOf(PatientContact contact);

    /**
     * Sends, or throws. Holds no transaction.
     *
     * @throws ChannelFailure when the message was not taken
     */
    void send(OutgoingMessage message);
}
