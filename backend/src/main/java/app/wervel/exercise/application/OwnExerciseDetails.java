package app.wervel.exercise.application;

import app.wervel.exercise.Exercise;

/**
 * An exercise of the practice's own, to read or to change.
 *
 * @param version to send back with a change
 */
public record OwnExerciseDetails(Exercise exercise, long version) {}
