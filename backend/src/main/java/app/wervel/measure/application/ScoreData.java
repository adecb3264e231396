package app.wervel.measure.application;

import app.wervel.measure.InstrumentVersionId;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to an instrument.
 *
 * @param instrument id in the registry
 * @param version that was answered; null: the one in use. A form on paper may be of an earlier one
 * @param takenOn the day on which it was answered; null: today, or for a correction the day of the
 *     score that was wrong
 * @param moment {@code start}, {@code six_weeks}, {@code profile_change}, {@code end} or {@code
 *     between}; null: the moment that is due, or else between
 * @param how {@code screen} or {@code paper}; null: screen
 * @param language in which the questions were read
 * @param requestId of the caller's making: sent twice, it is kept once
 */
public record ScoreData(
        String instrument,
        @Nullable InstrumentVersionId version,
        @Nullable LocalDate takenOn,
        @Nullable String moment,
        @Nullable String how,
        String language,
        QuestionnaireAnswers answers,
        UUID requestId) {
    /** Answered today on the screen, with the version in use. */
    public static ScoreData today(
            String instrument, String language, QuestionnaireAnswers answers) {
        return new ScoreData(
                instrument, null, null, null, null, language, answers, UUID.randomUUID());
    }
}
