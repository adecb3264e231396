/**
 * The first conversation with a patient: what was asked, what the rules suggest, what was
 * concluded.
 */
@NullMarked
package app.wervel.intake;

import org.jspecify.annotations.NullMarked;
