/** Intakes over REST. */
@NullMarked
package app.wervel.intake.rest;

import org.jspecify.annotations.NullMarked;
