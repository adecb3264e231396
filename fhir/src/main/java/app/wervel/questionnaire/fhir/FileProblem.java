package app.wervel.questionnaire.fhir;

/**
 * Why a file is refused.
 *
 * @param where a linkId, an element ({@code item.text}), a place ({@code 12:4}, line and column),
 *     or empty when it is the whole file
 * @param code has a text in every language (bundle key {@code error.<code>})
 */
public record FileProblem(String where, String code) {}
