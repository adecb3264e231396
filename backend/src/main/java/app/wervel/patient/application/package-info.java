/** Register, find and change patients. */
@NullMarked
@NamedInterface("application")
package app.wervel.patient.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
