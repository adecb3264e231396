/**
 * Pictures of exercises, drawn from data: a figure with the joints of a human body, the things
 * around it, and arrows for the movement. Pure: a description goes in, an SVG comes out.
 */
@NullMarked
package app.wervel.exercise.picture;

import org.jspecify.annotations.NullMarked;
