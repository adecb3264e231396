package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Questionnaire;
import com.vaadin.flow.component.html.Paragraph;

/** Whose questionnaire it is and of which version; stands below every form of it. */
final class QuestionnaireSource extends Paragraph {
    private static final long serialVersionUID = 1L;

    QuestionnaireSource(Questionnaire questionnaire) {
        String rights = questionnaire.copyright();
        String version = getTranslation("questionnaire.version", questionnaire.version());
        setText(rights == null ? version : rights + " · " + version);
        addClassName("questionnaire-source");
    }
}
