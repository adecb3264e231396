package app.wervel.exercise;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An exercise of a set, with the dosage with which it goes into a plan. */
@Embeddable
public record SetExercise(
        @AttributeOverride(name = "value", column = @Column(name = "exercise_id"))
                ExerciseId exercise,
        Dosage dosage) {}
