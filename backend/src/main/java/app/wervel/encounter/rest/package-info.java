/** Notes of encounters over REST. */
@NullMarked
package app.wervel.encounter.rest;

import org.jspecify.annotations.NullMarked;
