package app.wervel.questionnaire;

import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import java.util.List;

/**
 * An item is asked only when the answer to another question is like this (FHIR {@code enableWhen}).
 *
 * @param question the linkId of the other question
 */
public record EnableWhen(String question, Operator operator, Answer answer) {
    /**
     * FHIR R4: "equal" and the comparisons hold when one of the answers does; "not equal" when none
     * is equal, thus also where there is no answer at all.
     *
     * @param given to the other question; empty when it was not answered or is not asked
     */
    boolean holds(List<Answer> given) {
        return switch (operator) {
            case EXISTS -> answer instanceof Flag(boolean wanted) && wanted != given.isEmpty();
            case EQUAL -> given.contains(answer);
            case NOT_EQUAL -> !given.contains(answer);
            case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                    given.stream().anyMatch(this::compares);
        };
    }

    private boolean compares(Answer given) {
        if (given instanceof Numeric left && answer instanceof Numeric right) {
            return inOrder(left.value().compareTo(right.value()));
        }
        if (given instanceof Day left && answer instanceof Day right) {
            return inOrder(left.value().compareTo(right.value()));
        }
        return false;
    }

    private boolean inOrder(int comparison) {
        return switch (operator) {
            case GREATER -> comparison > 0;
            case LESS -> comparison < 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case EXISTS, EQUAL, NOT_EQUAL -> false;
        };
    }
}
