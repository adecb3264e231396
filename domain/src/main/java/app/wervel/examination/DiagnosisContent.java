package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The physiotherapy diagnosis as the practitioner writes it.
 *
 * @param statement the diagnosis in words
 * @param indicated whether physiotherapy is indicated; null: not concluded yet
 * @param indicationReason why, or why not
 * @param icf codes for the whole
 * @param code of the practice's table of diagnosis codes; null: none
 */
public record DiagnosisContent(
        @Nullable String statement,
        List<FunctionalProblem> problems,
        Set<PrognosticFactor> factors,
        @Nullable Boolean indicated,
        @Nullable String indicationReason,
        List<IcfCode> icf,
        @Nullable String code) {
    public static final int MOST_PROBLEMS = 20;
    public static final int MOST_ICF_CODES = 30;

    public static final DiagnosisContent EMPTY =
            new DiagnosisContent(null, List.of(), Set.of(), null, null, List.of(), null);

    /**
     * @throws InvalidValue {@code text.too-long}, {@code examination.too-many}, {@code
     *     examination.code-form}
     */
    public DiagnosisContent {
        statement = Texts.optional(statement, Texts.NOTE);
        indicationReason = Texts.optional(indicationReason, Texts.NOTE);
        problems = List.copyOf(problems);
        icf = icf.stream().distinct().toList();
        factors = Set.copyOf(factors);
        if (problems.size() > MOST_PROBLEMS || icf.size() > MOST_ICF_CODES) {
            throw new InvalidValue("examination.too-many");
        }
        if (code != null) {
            code = DiagnosisCode.possible(code);
        }
    }

    @Override
    public String toString() {
        return "DiagnosisContent";
    }
}
