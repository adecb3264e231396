/** Follow red flags until they are closed, and new screenings until they are done. */
@NullMarked
@NamedInterface("application")
package app.wervel.redflag.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
