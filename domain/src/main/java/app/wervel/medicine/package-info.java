/** The medicines that a patient takes, and what of them matters for the therapy. */
@NullMarked
package app.wervel.medicine;

import org.jspecify.annotations.NullMarked;
