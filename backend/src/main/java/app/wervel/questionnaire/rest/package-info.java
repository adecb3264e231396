/** Questionnaires and answers over REST. */
@NullMarked
package app.wervel.questionnaire.rest;

import org.jspecify.annotations.NullMarked;
