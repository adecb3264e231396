package app.wervel.documents.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a handout. All text is already in the language of the paper; only the fixed words
 * are added in print. It holds no identifiers, no names of scales and no clinical codes: the sheet
 * may lie on a kitchen table.
 *
 * @param language id of a language of paper
 * @param beside true when something on it is a translation that nobody has reviewed: everything is
 *     then printed beside the Dutch
 * @param diary whether a diary of one week ends the standard and the large sheet
 * @param version the version of the plan, from 1
 * @param draft true prints a mark across every page
 * @param goals goals in the patient's own words; may be empty
 * @param exercises in the order of the sheet; usually 1 to 20, and a plan without any still gives a
 *     tidy page
 * @param changes since the sheet before; null when there is none, or nothing changed
 * @param knowledge a text that was chosen to go along, or null
 */
public record HandoutContent(
        String language,
        boolean beside,
        HandoutVariant variant,
        boolean diary,
        PracticeLetterhead practice,
        String practitionerName,
        String patientName,
        LocalDate date,
        int version,
        boolean draft,
        List<String> goals,
        List<HandoutExercise> exercises,
        @Nullable HandoutChanges changes,
        @Nullable HandoutNote knowledge,
        SafetyBox safety) {
    public HandoutContent {
        goals = List.copyOf(goals);
        exercises = List.copyOf(exercises);
    }

    /**
     * The same as it is compared with what was printed before: without the date, and without what
     * changed since.
     */
    HandoutContent comparable() {
        return new HandoutContent(
                language,
                beside,
                variant,
                diary,
                practice,
                practitionerName,
                patientName,
                LocalDate.EPOCH,
                version,
                draft,
                goals,
                exercises,
                null,
                knowledge,
                safety);
    }
}
