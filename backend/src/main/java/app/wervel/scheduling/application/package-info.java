@NullMarked
@NamedInterface("application")
package app.wervel.scheduling.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
