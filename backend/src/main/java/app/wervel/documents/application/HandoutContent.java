package app.wervel.documents.application;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything on a handout. All text is already in the language of the paper; only the fixed labels
 * are added in print. It holds no identifiers, no names of scales and no clinical codes: the sheet
 * may lie on a kitchen table.
 *
 * @param language "nl" or "en"
 * @param version the version of the plan, from 1
 * @param draft true prints a mark across every page
 * @param goals goals in the patient's own words; may be empty
 * @param exercises in the order of the sheet; usually 1 to 20, and a plan without any still gives a
 *     tidy page
 */
public record HandoutContent(
        String language,
        HandoutVariant variant,
        PracticeLetterhead practice,
        String practitionerName,
        String patientName,
        LocalDate date,
        int version,
        boolean draft,
        List<String> goals,
        List<HandoutExercise> exercises,
        SafetyBox safety) {
    public HandoutContent {
        PaperLanguages.requireKnown(language);
        goals = List.copyOf(goals);
        exercises = List.copyOf(exercises);
    }
}
