package app.wervel.triage;

/** The two numbers of a STarT Back questionnaire that was taken elsewhere. */
public final class StartBackPair {
    private StartBackPair() {}

    /**
     * Whether nine answers can give both: those of the subscale count in the total, and the other
     * four give at most 4.
     */
    public static boolean isPossible(long total, long subscale) {
        long most = AnswerField.START_BACK_TOTAL.maximum().orElseThrow();
        long psychosocial = AnswerField.START_BACK_SUBSCALE.maximum().orElseThrow();
        long others = total - subscale;
        return subscale >= 0
                && subscale <= psychosocial
                && others >= 0
                && others <= most - psychosocial;
    }

    /** Whether both were noted and cannot both be right; one alone may still get its other. */
    public static boolean isContradicted(Answers answers) {
        var total = answers.number(AnswerField.START_BACK_TOTAL);
        var subscale = answers.number(AnswerField.START_BACK_SUBSCALE);
        return total.isPresent()
                && subscale.isPresent()
                && !isPossible(total.getAsLong(), subscale.getAsLong());
    }
}
