package app.wervel.measure.application;

import app.wervel.measure.FormReading;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentForm;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireVersionId;
import java.util.Map;

/**
 * A version of an instrument that can be filled in.
 *
 * @param meanings of its items, by linkId
 */
public record InstrumentVersion(
        InstrumentVersionId id,
        Instrument instrument,
        QuestionnaireVersionId questionnaire,
        Questionnaire definition,
        Map<String, String> meanings) {
    public InstrumentVersion {
        meanings = Map.copyOf(meanings);
    }

    InstrumentForm form() {
        return FormReading.form(instrument, definition, meanings);
    }
}
