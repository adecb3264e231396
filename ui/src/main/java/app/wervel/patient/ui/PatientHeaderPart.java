package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What a feature shows in the header of the patient's page: alerts that must not be missed. */
@NamedInterface("navigation")
public interface PatientHeaderPart {
    int order();

    Permission permission();

    /** Nothing when there is nothing to be said. */
    List<Component> create(PatientId patient);
}
