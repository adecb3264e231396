package app.wervel.intake.ui;

import app.wervel.patient.PatientId;
import org.springframework.modulith.NamedInterface;

/** Asks for a new screening of a patient in treatment. Implemented above, by the red flags. */
@NamedInterface("navigation")
public interface ScreeningAgain {
    /** Opens the window where somebody writes down what is new, or begins the screening. */
    void open(PatientId patient);
}
