package app.wervel.questionnaire;

/**
 * What is wrong with the answer to a question.
 *
 * @param code has a text in every language (bundle key {@code error.<code>})
 */
public record AnswerProblem(String linkId, String code) {}
