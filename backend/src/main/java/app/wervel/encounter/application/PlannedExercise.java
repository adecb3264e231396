package app.wervel.encounter.application;

import app.wervel.exercise.BilingualText;
import java.util.UUID;

/**
 * An exercise of the active plan, to be ticked in a note.
 *
 * @param dose the dosage in words
 */
public record PlannedExercise(UUID prescription, BilingualText name, BilingualText dose) {}
