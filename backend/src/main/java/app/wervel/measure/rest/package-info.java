/** Measures over REST. */
@NullMarked
package app.wervel.measure.rest;

import org.jspecify.annotations.NullMarked;
