/** Keeps the list of medicines of a patient. */
@NullMarked
@NamedInterface("application")
package app.wervel.medicine.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
