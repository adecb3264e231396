/** End the care for a complaint, and see what a record still needs. */
@NullMarked
@NamedInterface("application")
package app.wervel.discharge.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
