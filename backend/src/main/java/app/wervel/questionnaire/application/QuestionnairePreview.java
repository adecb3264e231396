package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Questionnaire;
import java.util.List;

/** What a file is, before anybody accepts it. Nothing was stored. */
public sealed interface QuestionnairePreview {
    /**
     * It can be accepted.
     *
     * @param alreadyAccepted this very file is there
     * @param otherVersions of the same questionnaire, oldest first
     */
    record Acceptable(
            Questionnaire questionnaire,
            String sha256,
            boolean alreadyAccepted,
            List<String> otherVersions)
            implements QuestionnairePreview {}

    /** It cannot, for these reasons. */
    record Refused(List<ImportProblem> problems) implements QuestionnairePreview {}

    /**
     * @param where a linkId, an element, a line and column, or empty for the whole file
     * @param code has a text in every language (bundle key {@code error.<code>})
     */
    record ImportProblem(String where, String code) {}
}
