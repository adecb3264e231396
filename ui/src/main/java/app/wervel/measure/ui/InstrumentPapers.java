package app.wervel.measure.ui;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** Buttons that print a questionnaire. Implemented above, by the feature that keeps documents. */
@NamedInterface("navigation")
public interface InstrumentPapers {
    /**
     * A form to be filled in with a pen, with the patient's name on it.
     *
     * @param language of the questions; a language in which Wervel prints nothing gives the words
     *     around them in that of the user
     */
    Component form(QuestionnaireVersionId questionnaire, PatientId patient, String language);
}
