/** Find exercises, and say a dosage in words. */
@NullMarked
@NamedInterface("application")
package app.wervel.exercise.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
