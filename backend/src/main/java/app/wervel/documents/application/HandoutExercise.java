package app.wervel.documents.application;

import org.jspecify.annotations.Nullable;

/**
 * One exercise as the patient reads it, in the language of the paper.
 *
 * @param number its place on the sheet, from 1
 * @param start how to begin
 * @param action what to do
 * @param doseLine how often and how long, in one line
 * @param sideText left, right or both, in words; null when the side does not matter
 * @param precaution what to mind, or null
 * @param note what the practitioner adds for this patient, or null
 * @param picture an SVG, PNG or JPEG; null when there is none, and the text then takes the whole
 *     width
 * @param dutch the same in Dutch, when these words are a translation that nobody has reviewed; else
 *     null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be printed, never compared
public record HandoutExercise(
        int number,
        String name,
        String start,
        String action,
        String doseLine,
        @Nullable String sideText,
        @Nullable String precaution,
        @Nullable String note,
        byte @Nullable [] picture,
        @Nullable HandoutExercise dutch) {
    public HandoutExercise {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "Exercises are numbered from 1, but this one was %d".formatted(number));
        }
    }

    /** The same with the Dutch that it is printed beside. */
    HandoutExercise beside(HandoutExercise inDutch) {
        return new HandoutExercise(
                number,
                name,
                start,
                action,
                doseLine,
                sideText,
                precaution,
                note,
                picture,
                inDutch);
    }
}
