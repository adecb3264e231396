package app.wervel.careplan.ui;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Something that another feature tells beside a plan, for example how many treatments are left. */
@NamedInterface("navigation")
public interface PlanFact {
    /** Who may see it. */
    Permission permission();

    /** Empty when there is nothing to tell. */
    Optional<Component> create(PatientId patient, EpisodeId episode);
}
