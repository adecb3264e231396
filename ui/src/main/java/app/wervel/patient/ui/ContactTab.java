package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;

/** Contact and insurance data, changed in place. */
@org.springframework.stereotype.Component
class ContactTab implements PatientTab {
    private final PatientQueries queries;
    private final PatientService patients;
    private final ErrorTexts errorTexts;
    private final CurrentUser currentUser;
    private final List<ContactPart> parts;

    ContactTab(
            PatientQueries queries,
            PatientService patients,
            ErrorTexts errorTexts,
            CurrentUser currentUser,
            List<ContactPart> parts) {
        this.queries = queries;
        this.patients = patients;
        this.errorTexts = errorTexts;
        this.currentUser = currentUser;
        this.parts = parts.stream().sorted(Comparator.comparingInt(ContactPart::order)).toList();
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.DETAILS;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public String captionKey() {
        return "patient.tab.contact";
    }

    @Override
    public Permission permission() {
        return Permission.PATIENT_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var form = new PatientForm(errorTexts, false);
        var details = queries.get(patient);
        form.show(details.data());
        var tab = new Div(form);
        tab.addClassName("tab-body");
        if (currentUser.get().may(Permission.PATIENT_WRITE)) {
            tab.add(saveButton(form, details));
        }
        parts.stream()
                .filter(part -> currentUser.get().may(part.permission()))
                .forEach(part -> tab.add(part.create(patient)));
        return tab;
    }

    private Button saveButton(PatientForm form, PatientDetails details) {
        var current = new PatientDetails[] {details};
        var save = new Button(form.getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean saved =
                    form.attempt(() ->
                            current[0] =
                                    patients.change(
                                            details.id(), current[0].version(), form.data()));
            save.setEnabled(true);
            if (saved) {
                Notices.done(form.getTranslation("shell.saved"));
            }
        });
        return save;
    }
}
