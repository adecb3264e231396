package app.wervel.questionnaire.application;

import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, so far.
 *
 * @param language in which the questions were read; the questionnaire must speak it
 * @param on the day on which the patient answered; null: today
 */
public record ResponseData(
        String language, FilledHow how, @Nullable LocalDate on, QuestionnaireAnswers answers) {
    public static ResponseData onScreen(String language, QuestionnaireAnswers answers) {
        return new ResponseData(language, FilledHow.SCREEN, null, answers);
    }

    public static ResponseData fromPaper(
            String language, LocalDate on, QuestionnaireAnswers answers) {
        return new ResponseData(language, FilledHow.PAPER, on, answers);
    }
}
