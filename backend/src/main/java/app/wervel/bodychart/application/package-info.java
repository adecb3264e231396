/** Draws, concludes and reads body charts. */
@NamedInterface("application")
@NullMarked
package app.wervel.bodychart.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
