package app.wervel.documents.ui;

import app.wervel.documents.application.QuestionnaireService;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.ContactPart;
import app.wervel.practice.Permission;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The questions of the intake on paper, for a patient who likes to think them over at home. */
@org.springframework.stereotype.Component
class QuestionnairePart implements ContactPart {
    private final QuestionnaireService questionnaires;
    private final IntakeForms forms;
    private final ErrorTexts texts;

    QuestionnairePart(QuestionnaireService questionnaires, IntakeForms forms, ErrorTexts texts) {
        this.questionnaires = questionnaires;
        this.forms = forms;
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
        var part = new Div();
        part.addClassName("questionnaire-links");
        part.add(
                link(patient, IntakeFormId.LOW_BACK, part.getTranslation("letters.questionnaire")));
        var others = new Div();
        others.addClassName("questionnaire-links");
        for (IntakeFormId form : IntakeFormId.values()) {
            if (form != IntakeFormId.LOW_BACK) {
                others.add(
                        link(
                                patient,
                                form,
                                forms.get(form).title().in(UI.getCurrent().getLocale())));
            }
        }
        part.add(new NativeDetails(part.getTranslation("letters.questionnaire.others"), others));
        return part;
    }

    private Anchor link(PatientId patient, IntakeFormId form, String text) {
        var link = new Anchor();
        new PdfDownload(texts, () -> questionnaires.print(patient, null, form.id())).openedBy(link);
        link.addClassName("paper-link");
        link.add(VaadinIcon.PRINT.create(), new Span(text));
        return link;
    }
}
