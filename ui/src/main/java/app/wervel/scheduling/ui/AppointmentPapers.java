package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Buttons that print the agenda. Implemented above, by the feature that keeps documents. */
@NamedInterface("navigation")
public interface AppointmentPapers {
    /** A card with the patient's coming appointments, to take home. */
    Component card(PatientId patient);

    /**
     * @param practitioner null: everybody's day
     */
    Component dayList(LocalDate day, @Nullable UserId practitioner);
}
