package app.wervel.patient.ui;

import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientRow;
import app.wervel.patient.application.PatientService;
import app.wervel.shared.Conflict;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A new patient in half a minute: name, birth date, phone, Enter. */
@Route("patients/new")
@RolesAllowed("patient:write")
class NewPatientView extends VerticalLayout implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PatientService patients;
    private final transient PatientQueries queries;
    private final transient PatientPage page;
    final PatientForm form;
    final Div duplicates = new Div();
    final Button save = new Button();

    NewPatientView(
            PatientService patients,
            PatientQueries queries,
            PatientPage page,
            ErrorTexts errorTexts) {
        this.patients = patients;
        this.queries = queries;
        this.page = page;
        this.form = new PatientForm(errorTexts, true);
        addClassNames("view", "narrow");
        duplicates.addClassName("caution");
        duplicates.getElement().setAttribute("role", "alert");
        duplicates.setVisible(false);
        save.setText(getTranslation("patient.register"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> register(false));
        // The field being typed in gives its value first.
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        var explanation = new Paragraph(getTranslation("patient.new.explanation"));
        explanation.addClassName("secondary");
        add(new H1(getTranslation("patient.new")), explanation, form, duplicates, save);
        form.givenName.focus();
    }

    private void register(boolean acceptDuplicate) {
        try {
            form.attempt(() -> registerOrAsk(acceptDuplicate));
        } finally {
            save.setEnabled(true);
        }
    }

    private void registerOrAsk(boolean acceptDuplicate) {
        var data = form.data();
        try {
            page.open(patients.register(data, acceptDuplicate).id(), null);
        } catch (Conflict likelyDuplicate) {
            warn(queries.likelyDuplicates(data));
        }
    }

    private void warn(List<PatientRow> likely) {
        duplicates.removeAll();
        duplicates.add(
                VaadinIcon.WARNING.create(),
                new Paragraph(getTranslation("patient.duplicate.question")));
        for (PatientRow row : likely) {
            var open =
                    new Button(
                            PatientTexts.line(row)
                                    + (row.phone() == null ? "" : " · " + row.phone()),
                            click -> page.open(row.id(), null));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            duplicates.add(open);
        }
        var another =
                new Button(getTranslation("patient.duplicate.another"), click -> register(true));
        another.setDisableOnClick(true);
        duplicates.add(another);
        duplicates.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patient.new") + " · Wervel";
    }
}
