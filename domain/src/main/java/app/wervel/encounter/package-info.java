/** Contacts with a patient, and the notes of them: signed once, and never changed after. */
@NullMarked
package app.wervel.encounter;

import org.jspecify.annotations.NullMarked;
