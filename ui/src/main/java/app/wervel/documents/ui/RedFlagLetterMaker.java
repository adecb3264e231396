package app.wervel.documents.ui;

import app.wervel.documents.application.LetterRequest;
import app.wervel.documents.application.LetterService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.application.PatientQueries;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.redflag.ui.RedFlagLetters;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The request to the doctor of a red flag: looked at and printed from where it is followed. */
@org.springframework.stereotype.Component
class RedFlagLetterMaker implements RedFlagLetters {
    private final LetterService letters;
    private final PatientQueries patients;
    private final ErrorTexts texts;

    RedFlagLetterMaker(LetterService letters, PatientQueries patients, ErrorTexts texts) {
        this.letters = letters;
        this.patients = patients;
        this.texts = texts;
    }

    @Override
    public Component maker(RedFlagDetails flag, Made made) {
        var form = new Div();
        form.addClassName("red-flag-letter");
        var language = new Select<ExerciseLanguage>();
        language.setLabel(form.getTranslation("letters.language"));
        language.setItems(ExerciseLanguage.values());
        language.setItemLabelGenerator(ExerciseLanguage::ownName);
        language.setValue(ExerciseLanguage.NL);
        String gp = patients.get(flag.patient()).gp();
        var addressee = area(form, "letters.addressee", LetterRequest.LONGEST_ADDRESSEE);
        addressee.setValue(gp == null ? "" : gp);
        var remark = area(form, "letters.remark", LetterRequest.LONGEST_REMARK);
        var open = new Anchor();
        open.setHref(
                new PdfDownload(
                        texts,
                        () ->
                                letters.referral(
                                        flag.intake(),
                                        new LetterRequest(
                                                language.getValue().id(),
                                                addressee.getValue(),
                                                remark.getValue()))),
                AttachmentType.INLINE);
        open.setTarget("_blank");
        open.getElement().setAttribute("rel", "noopener");
        open.getElement()
                .addEventListener(
                        "click",
                        click -> made.made(language.getValue().id(), addressee.getValue()));
        open.addClassNames("print-link", "primary");
        open.setId("red-flag-letter-open");
        open.add(VaadinIcon.PRINT.create(), new Span(form.getTranslation("letters.open")));
        form.add(language, addressee, remark, open);
        return form;
    }

    /** The link opens what is on the screen, so what is typed must be known before the click. */
    private static TextArea area(Div form, String key, int longest) {
        var area = new TextArea(form.getTranslation(key));
        area.setMaxLength(longest);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.EAGER);
        return area;
    }
}
