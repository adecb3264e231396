/** Start and read episodes of care. */
@NullMarked
@NamedInterface("application")
package app.wervel.episode.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
