/** Paper that leaves the practice: what is on it, and the ports that print it. */
@NullMarked
@NamedInterface("application")
package app.wervel.documents.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
