package app.wervel.documents.ui;

import app.wervel.documents.application.PaperFormService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.measure.ui.InstrumentPapers;
import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;

/** Links that open an instrument on paper in a tab of its own, ready to be printed. */
@org.springframework.stereotype.Component
class InstrumentPaperLinks implements InstrumentPapers {
    private final PaperFormService papers;
    private final ErrorTexts texts;

    InstrumentPaperLinks(PaperFormService papers, ErrorTexts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    @Override
    public Component form(
            QuestionnaireVersionId questionnaire, PatientId patient, String language) {
        var link = new Anchor();
        boolean printed =
                Arrays.stream(ExerciseLanguage.values())
                        .anyMatch(each -> each.id().equals(language));
        String words = printed ? language : UI.getCurrent().getLocale().getLanguage();
        new PdfDownload(texts, () -> papers.print(questionnaire, patient, words)).openedBy(link);
        link.addClassName("paper-link");
        link.add(VaadinIcon.PRINT.create(), new Span(link.getTranslation("measure.form.print")));
        return link;
    }
}
