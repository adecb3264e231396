package app.wervel.questionnaire;

import java.time.LocalDate;

/**
 * What was filled in, and how.
 *
 * @param language in which the questions were read, a language tag
 * @param on the day on which the patient answered; of a paper form earlier than its keying in
 * @param answers as they are stored, a JSON object by linkId
 */
public record FilledForm(String language, FilledHow how, LocalDate on, String answers) {
    /** Answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "FilledForm";
    }
}
