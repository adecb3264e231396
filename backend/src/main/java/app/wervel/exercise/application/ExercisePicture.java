package app.wervel.exercise.application;

/**
 * A drawing of an exercise that can be shown and printed as it is.
 *
 * @param svg plain SVG: no text, no script, nothing from outside
 * @param panels how many moments it shows beside each other, 1 or 2
 * @param ratio width by height
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to be shown or printed, never compared
public record ExercisePicture(byte[] svg, int panels, double ratio) {}
