package app.wervel.messages;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a patient was told of an appointment with what is. An appointment that was dragged
 * away and back is no news; nor is one in the past.
 */
public final class News {
    private News() {}

    /**
     * @param told null when the patient was told nothing yet
     * @param is how the appointment stands
     */
    public static Optional<MessageKind> of(
            @Nullable AppointmentState told, AppointmentState is, Instant moment) {
        if (told == null || told.cancelled()) {
            return when(is.expectedAfter(moment), MessageKind.CONFIRMATION);
        }
        if (is.cancelled()) {
            return when(told.start().isAfter(moment), MessageKind.CANCELLATION);
        }
        return when(is.differsFrom(told) && is.expectedAfter(moment), MessageKind.CHANGE);
    }

    private static Optional<MessageKind> when(boolean holds, MessageKind kind) {
        return holds ? Optional.of(kind) : Optional.empty();
    }
}
