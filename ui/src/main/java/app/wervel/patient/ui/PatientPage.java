package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Opens a patient's page. Implemented above, by the feature that composes the page. */
@NamedInterface("navigation")
public interface PatientPage {
    /**
     * @param tab the tab's name in the address; null for the first one that the user may see
     */
    void open(PatientId patient, @Nullable String tab);
}
