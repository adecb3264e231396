/** The agenda over REST. */
@NullMarked
package app.wervel.scheduling.rest;

import org.jspecify.annotations.NullMarked;
