/** Closing of episodes and completeness of records over REST. */
@NullMarked
package app.wervel.discharge.rest;

import org.jspecify.annotations.NullMarked;
