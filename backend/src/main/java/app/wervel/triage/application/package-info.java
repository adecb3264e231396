/** The screening as a service, and the rule catalogue that it runs on. */
@NullMarked
@NamedInterface("application")
package app.wervel.triage.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
