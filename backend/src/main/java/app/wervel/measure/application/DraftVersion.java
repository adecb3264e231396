package app.wervel.measure.application;

import app.wervel.questionnaire.QuestionnaireResponseId;

/**
 * Answers that are a draft, as somebody saw them last.
 *
 * @param version of the draft; another one is stale
 */
public record DraftVersion(QuestionnaireResponseId id, long version) {}
