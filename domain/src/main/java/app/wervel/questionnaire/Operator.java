package app.wervel.questionnaire;

/** How an answer is compared to enable another item. */
public enum Operator {
    /** The condition's answer is a {@link Answer.Flag}: whether there is an answer, or none. */
    EXISTS,
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL;

    /** Whether only answers that have an order can be compared with it. */
    public boolean ordered() {
        return switch (this) {
            case EXISTS, EQUAL, NOT_EQUAL -> false;
            case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> true;
        };
    }
}
