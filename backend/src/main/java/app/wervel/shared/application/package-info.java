/** Paging and errors' texts for every feature. */
@NullMarked
@NamedInterface("application")
package app.wervel.shared.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
