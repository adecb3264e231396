/** Keep questionnaires and what was answered to them. */
@NullMarked
@NamedInterface("application")
package app.wervel.questionnaire.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
