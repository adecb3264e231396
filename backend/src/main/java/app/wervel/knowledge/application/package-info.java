/** Reads the knowledge base, and finds in it. */
@NullMarked
@NamedInterface("application")
package app.wervel.knowledge.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
