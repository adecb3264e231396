/** Write, sign and read the notes of encounters. */
@NullMarked
@NamedInterface("application")
package app.wervel.encounter.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
