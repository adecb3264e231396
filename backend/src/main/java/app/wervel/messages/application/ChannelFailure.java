package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import org.jspecify.annotations.Nullable;

/**
 * A channel did not take a message. It deliberately carries neither words nor cause: those may
 * quote an address.
 */
public final class ChannelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MessageFailure failure;
    private final @Nullable Integer status;

    /**
     * @param status of SMTP or HTTP; null when there was no answer
     */
    public ChannelFailure(MessageFailure failure, @Nullable Integer status) {
        super(failure.id());
        this.failure = failure;
        this.status = status;
    }

    public MessageFailure failure() {
        return failure;
    }

    public @Nullable Integer status() {
        return status;
    }
}
