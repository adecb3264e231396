package app.wervel.questionnaire;

/**
 * Why a questionnaire cannot be used.
 *
 * @param linkId the item that is wrong; empty when it is the whole
 * @param code has a text in every language (bundle key {@code error.<code>})
 */
public record DefinitionProblem(String linkId, String code) {}
