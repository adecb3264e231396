package app.wervel.messages;

import java.util.Locale;

/**
 * Why a message was not sent. All that is kept of what a server answered: its words may quote an
 * address.
 */
public enum MessageFailure {
    /** The server cannot be reached. */
    CONNECTION(true),
    /** The server took too long. */
    TIMEOUT(true),
    /** The server does not know our name or password. */
    LOGIN(true),
    /** The server refuses for now. */
    REFUSED_FOR_NOW(true),
    /** The server will not take this message, or not for this address. */
    REFUSED(false),
    /** The practice has no address to send from. */
    NO_SENDER(false),
    /** There was a way to reach the patient, and there is none any more. */
    NO_CHANNEL(false),
    /** The application ended while sending, twice: the message may have arrived. */
    INTERRUPTED(false),
    /** A fault of our own; the application's log has its kind. */
    UNEXPECTED(true);

    private final boolean passing;

    MessageFailure(boolean passing) {
        this.passing = passing;
    }

    /** Whether another attempt makes sense. */
    public boolean passing() {
        return passing;
    }

    /** As texts' keys write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
