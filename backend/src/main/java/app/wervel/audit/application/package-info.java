/** The access log: who saw or changed what of whom. */
@NullMarked
@NamedInterface("application")
package app.wervel.audit.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
