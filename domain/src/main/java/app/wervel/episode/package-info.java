/** The episode of care: one complaint of one patient, from its concluded intake to its end. */
@NullMarked
package app.wervel.episode;

import org.jspecify.annotations.NullMarked;
