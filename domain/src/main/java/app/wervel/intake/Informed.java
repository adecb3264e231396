package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told. Kept for good: an entry is never changed, a mistake is corrected by another.
 *
 * @param party null: written down before this was asked
 * @param who for example the general practitioner's assistant, by name
 * @param how for example by phone
 * @param at when it was told
 * @param what what was said
 */
public record Informed(
        @Nullable Party party, String who, String how, Instant at, @Nullable String what) {
    /** The clocks of two machines differ a little. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** An alarming phone call may come a day before the visit. */
    private static final Duration BEFORE_THE_INTAKE = Duration.ofDays(1);

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public Informed {
        who = Texts.required(who, Texts.LINE);
        how = Texts.required(how, Texts.LINE);
        what = Texts.optional(what, Texts.NOTE);
    }

    /**
     * The moment itself, when it lies between a day before the intake began (the alarming call that
     * made the patient come) and now; five minutes are allowed for clocks that differ.
     *
     * @throws InvalidValue {@code intake.moment-in-future}, {@code intake.moment-before-intake}
     */
    public static Instant possibleMoment(Instant at, Instant startedAt, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new InvalidValue("intake.moment-in-future");
        }
        if (at.isBefore(startedAt.minus(BEFORE_THE_INTAKE))) {
            throw new InvalidValue("intake.moment-before-intake");
        }
        return at;
    }
}
