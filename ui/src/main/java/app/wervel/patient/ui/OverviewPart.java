package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a feature shows above the timeline on the overview of the patient's page: what is missing,
 * what is next. Each feature offers its own as a bean.
 */
@NamedInterface("navigation")
public interface OverviewPart {
    /** From top to bottom. */
    int order();

    /** Who may see it. */
    Permission permission();

    /** Empty when there is nothing to be said. */
    Optional<Component> create(PatientId patient);
}
