/** Writes, signs and reads examinations and diagnoses; the table of diagnosis codes. */
@NullMarked
@NamedInterface("application")
package app.wervel.examination.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
