/** Users, log-in, tokens and the practice's own data. */
@NullMarked
@NamedInterface("application")
package app.wervel.practice.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
