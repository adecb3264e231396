package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * That an appointment does not take place.
 *
 * @param reason as it was told, up to 200 characters
 * @param late by the patient, later than the practice's rule allows
 */
public record Cancellation(CancelledFor cancelledFor, @Nullable String reason, boolean late) {
    public static final int LONGEST_REASON = Texts.LINE;

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public Cancellation {
        reason = Texts.optional(reason, LONGEST_REASON);
    }
}
