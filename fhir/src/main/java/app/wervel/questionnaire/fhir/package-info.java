/** Reads and writes questionnaires as FHIR R4. The only package that knows a class of FHIR. */
@NullMarked
package app.wervel.questionnaire.fhir;

import org.jspecify.annotations.NullMarked;
