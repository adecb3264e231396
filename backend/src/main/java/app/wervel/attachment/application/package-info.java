/** Adds files to a patient's record and shows them. */
@NullMarked
@NamedInterface("application")
package app.wervel.attachment.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
