package app.wervel.careplan.application;

import app.wervel.careplan.PrescriptionId;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.ExerciseId;

/**
 * An exercise that the diary may say something of.
 *
 * @param planned how often it is to be done on a day, at least 1
 * @param current whether the plan still has it
 */
public record DiaryRow(
        PrescriptionId prescription,
        ExerciseId exercise,
        BilingualText name,
        int planned,
        boolean current) {}
