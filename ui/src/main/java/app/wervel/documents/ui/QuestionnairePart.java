package app.wervel.documents.ui;

import app.wervel.documents.application.QuestionnaireService;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.ContactPart;
import app.wervel.practice.Permission;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The questions of the intake on paper, for a patient who likes to think them over at home. */
@org.springframework.stereotype.Component
class QuestionnairePart implements ContactPart {
    private final QuestionnaireService questionnaires;
    private final ErrorTexts texts;

    QuestionnairePart(QuestionnaireService questionnaires, ErrorTexts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Permission permission() {
        return Permission.PATIENT_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var link = new Anchor();
        new PdfDownload(texts, () -> questionnaires.print(patient, null)).openedBy(link);
        link.addClassName("paper-link");
        link.add(VaadinIcon.PRINT.create(), new Span(link.getTranslation("letters.questionnaire")));
        return link;
    }
}
