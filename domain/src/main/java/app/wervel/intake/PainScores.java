package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Numeric Pain Rating Scale (NPRS) at the intake: 0 is no pain, 10 the worst imaginable. Each may
 * be missing: not asked.
 *
 * @param worst over the last 24 hours
 * @param average over the last 24 hours
 */
@Embeddable
public record PainScores(
        @Column(name = "nprs_now") @Nullable Integer now,
        @Column(name = "nprs_worst") @Nullable Integer worst,
        @Column(name = "nprs_average") @Nullable Integer average) {
    public static final PainScores NOT_ASKED = new PainScores(null, null, null);

    private static final int HIGHEST = 10;

    /**
     * @throws InvalidValue {@code intake.score-out-of-range}
     */
    public PainScores {
        possibleScore(now);
        possibleScore(worst);
        possibleScore(average);
    }

    /** The score itself, when it lies in 0 to 10 or was not given. */
    public static @Nullable Integer possibleScore(@Nullable Integer score) {
        if (score != null && (score < 0 || score > HIGHEST)) {
            throw new InvalidValue("intake.score-out-of-range");
        }
        return score;
    }
}
