package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireVersionId;

/**
 * A questionnaire that can be filled in.
 *
 * @param sha256 of the file that it was read from, in hexadecimal
 * @param shipped came with Wervel, in its own words
 */
public record StoredQuestionnaire(
        QuestionnaireVersionId id, Questionnaire definition, String sha256, boolean shipped) {}
