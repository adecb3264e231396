/** Imports instruments, keeps and shows scores, tells what is due. */
@NamedInterface("application")
@NullMarked
package app.wervel.measure.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
