package app.wervel.intake.ui;

import app.wervel.patient.PatientId;
import org.springframework.modulith.NamedInterface;

/** Books an appointment for a patient. Implemented above, by the feature that keeps the agenda. */
@NamedInterface("navigation")
public interface OwnAppointment {
    void plan(PatientId patient);
}
