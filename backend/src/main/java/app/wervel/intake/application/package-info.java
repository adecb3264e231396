/** Take, read and conclude intakes. */
@NullMarked
@NamedInterface("application")
package app.wervel.intake.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
