/**
 * The exercise library: exercises, their dosage, and the precautions against which they are
 * checked.
 */
@NullMarked
package app.wervel.exercise;

import org.jspecify.annotations.NullMarked;
