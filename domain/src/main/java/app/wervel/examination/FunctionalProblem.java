package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something that the patient cannot do, or not well (record guideline, D2).
 *
 * @param weeks since when, 0 to 5200; null: not known
 * @param course null: not known
 * @param icf null: without a code
 */
public record FunctionalProblem(
        String what,
        IcfComponent component,
        @Nullable Integer weeks,
        @Nullable Course course,
        @Nullable IcfCode icf) {
    public static final int MOST_WEEKS = 5_200;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     examination.weeks-out-of-range}
     */
    public FunctionalProblem {
        what = Texts.required(what, Texts.LINE);
        if (weeks != null && (weeks < 0 || weeks > MOST_WEEKS)) {
            throw new InvalidValue("examination.weeks-out-of-range");
        }
    }

    @Override
    public String toString() {
        return "FunctionalProblem[" + component + "]";
    }
}
