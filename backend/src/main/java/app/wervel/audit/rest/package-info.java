/** The access log over REST. */
@NullMarked
package app.wervel.audit.rest;

import org.jspecify.annotations.NullMarked;
