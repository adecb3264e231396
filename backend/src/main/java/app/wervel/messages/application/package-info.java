/** The outbox, its channels, and practitioners' own calendars. */
@NullMarked
@NamedInterface("application")
package app.wervel.messages.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
