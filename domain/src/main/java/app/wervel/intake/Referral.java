package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the referring doctor asked for. Every part may be missing: the letter comes later.
 *
 * @param referrerAgb the referrer's number in the Dutch register of care providers, as on the
 *     letter
 * @param treatments how many treatments were asked for, 1 to 999
 */
@Embeddable
public record Referral(
        @Nullable String referrer,
        @Nullable String referrerAgb,
        @Column(name = "referral_date") @Nullable LocalDate date,
        @Column(name = "referral_reason") @Nullable String reason,
        @Column(name = "referral_treatments") @Nullable Integer treatments) {
    public static final Referral NONE = new Referral(null, null, null, null, null);

    private static final int MOST_TREATMENTS = 999;

    /**
     * @throws InvalidValue {@code intake.treatments-out-of-range}, {@code text.too-long}
     */
    public Referral {
        referrer = Texts.optional(referrer, Texts.LINE);
        referrerAgb = Texts.optional(referrerAgb, 20);
        reason = Texts.optional(reason, Texts.NOTE);
        treatments = possibleTreatments(treatments);
    }

    public static @Nullable Integer possibleTreatments(@Nullable Integer treatments) {
        if (treatments != null && (treatments < 1 || treatments > MOST_TREATMENTS)) {
            throw new InvalidValue("intake.treatments-out-of-range");
        }
        return treatments;
    }
}
