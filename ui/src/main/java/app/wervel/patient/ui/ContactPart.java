package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** What a feature adds below a patient's contact data. Each feature offers its own as a bean. */
@NamedInterface("navigation")
public interface ContactPart {
    int order();

    /** Who may see it. */
    Permission permission();

    Component create(PatientId patient);
}
