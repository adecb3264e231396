package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The clinical alert in the header; practitioners only. */
@org.springframework.stereotype.Component
class ClinicalAlertsPart implements PatientHeaderPart {
    private final ClinicalProfileService profiles;

    ClinicalAlertsPart(ClinicalProfileService profiles) {
        this.profiles = profiles;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        String alert = profiles.get(patient).clinicalAlert();
        if (alert == null) {
            return List.of();
        }
        var shown = new Span(VaadinIcon.WARNING.create(), new Span(alert));
        shown.addClassNames("alert", "alert-clinical");
        return List.of(shown);
    }
}
