/** The exercise library on screen. */
@NullMarked
package app.wervel.exercise.ui;

import org.jspecify.annotations.NullMarked;
