/** Patients over REST. */
@NullMarked
package app.wervel.patient.rest;

import org.jspecify.annotations.NullMarked;
