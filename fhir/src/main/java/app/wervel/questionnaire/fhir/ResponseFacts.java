package app.wervel.questionnaire.fhir;

import java.time.Instant;
import java.util.UUID;

/**
 * What a QuestionnaireResponse says beside the answers.
 *
 * @param language in which it was filled in, a language tag
 * @param at when it was last changed
 */
public record ResponseFacts(
        UUID response, UUID patient, String language, Instant at, boolean complete) {}
