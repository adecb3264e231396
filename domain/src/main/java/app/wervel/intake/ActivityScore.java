package app.wervel.intake;

import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An activity that matters to the patient and that the complaint gets in the way of.
 *
 * @param score how hard it is: 0 is no trouble at all, 10 is impossible; null: not scored yet
 */
public record ActivityScore(String name, @Nullable Integer score) {
    /** More would not be followed up. */
    public static final int MOST = 3;

    /**
     * @throws app.wervel.shared.InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     intake.score-out-of-range}
     */
    public ActivityScore {
        name = Texts.required(name, Texts.LINE);
        PainScores.possibleScore(score);
    }
}
