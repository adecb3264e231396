/**
 * Questionnaires as data: one definition drives the screen, the paper form, the keying in of that
 * form, the stored answers and their checks. The terms are those of FHIR R4 Questionnaire.
 */
@NullMarked
package app.wervel.questionnaire;

import org.jspecify.annotations.NullMarked;
