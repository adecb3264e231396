package app.wervel.patient.ui;

import app.wervel.practice.Permission;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The phone rings: register somebody without leaving the day's page first. */
@org.springframework.stereotype.Component
class NewPatientCard implements TodayPart {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String captionKey() {
        return "patient.new";
    }

    @Override
    public Permission permission() {
        return Permission.PATIENT_WRITE;
    }

    @Override
    public Component create() {
        var card = new Div();
        var open =
                new Button(
                        card.getTranslation("patient.new"),
                        VaadinIcon.PLUS.create(),
                        click -> PatientNavigation.openNewPatient());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(card.getTranslation("patient.new.explanation")), open);
        return card;
    }
}
