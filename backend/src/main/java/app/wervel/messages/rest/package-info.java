/** The secret address of a practitioner's agenda. */
@NullMarked
package app.wervel.messages.rest;

import org.jspecify.annotations.NullMarked;
