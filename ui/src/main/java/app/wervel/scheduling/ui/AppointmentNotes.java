package app.wervel.scheduling.ui;

import app.wervel.scheduling.AppointmentId;
import org.springframework.modulith.NamedInterface;

/**
 * The note of what happened in an appointment. Implemented above, by the feature that keeps notes.
 */
@NamedInterface("navigation")
public interface AppointmentNotes {
    /** Whether the user writes notes at all. */
    boolean mayWrite();

    /**
     * Goes to the note, which is begun when there is none yet.
     *
     * @throws app.wervel.shared.DomainRuleViolation why this appointment has none
     */
    void open(AppointmentId appointment);
}
