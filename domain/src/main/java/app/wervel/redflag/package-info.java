/**
 * What must not be lost between practice and doctor: a red flag from the conclusion that raised it
 * until somebody closes it, and the new screening that changed symptoms ask for.
 */
@NullMarked
package app.wervel.redflag;

import org.jspecify.annotations.NullMarked;
