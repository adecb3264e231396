/** The screening over REST. */
@NullMarked
package app.wervel.triage.rest;

import org.jspecify.annotations.NullMarked;
