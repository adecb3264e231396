package app.wervel.intake.ui;

import app.wervel.intake.IntakeId;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Where the contact with the doctor is followed that a conclusion asks for. Implemented above, by
 * the red flags.
 */
@NamedInterface("navigation")
public interface IntakeFollowUpPanel {
    /**
     * @param closed is called when there is nothing more to be done
     * @return empty where the conclusion asked for no doctor
     */
    Optional<Component> of(IntakeId intake, Runnable closed);
}
