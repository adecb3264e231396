/** Examinations and diagnoses over REST. */
@NullMarked
package app.wervel.examination.rest;

import org.jspecify.annotations.NullMarked;
