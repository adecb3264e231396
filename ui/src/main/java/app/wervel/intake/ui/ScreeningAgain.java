package app.wervel.intake.ui;

import app.wervel.patient.PatientId;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Asks for a new screening of a patient in treatment. Implemented above, by the red flags. */
@NamedInterface("navigation")
public interface ScreeningAgain {
    /** Opens the window where somebody writes down what is new, or begins the screening. */
    void open(PatientId patient);

    /**
     * Tells whoever goes on with a draft that symptoms changed after it was begun, so that its
     * conclusion does not answer that.
     */
    Optional<Component> overtaken(PatientId patient, Instant begun);
}
