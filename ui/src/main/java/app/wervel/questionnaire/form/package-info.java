/**
 * Any questionnaire on screen: as a form to fill in, and as figures to key in from paper. Other
 * features put it in their own views.
 */
@NullMarked
@NamedInterface("form")
package app.wervel.questionnaire.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
