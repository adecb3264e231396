/** The care plan: goals, prescribed exercises, and the precautions that somebody confirmed. */
@NullMarked
package app.wervel.careplan;

import org.jspecify.annotations.NullMarked;
