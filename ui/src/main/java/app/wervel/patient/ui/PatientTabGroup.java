package app.wervel.patient.ui;

import org.springframework.modulith.NamedInterface;

/** Pages about a patient that belong together and share one tab. */
@NamedInterface("navigation")
public enum PatientTabGroup {
    /** What was asked and found before the treatment. */
    INTAKE("patient.tabs.intake"),
    /** What the treatment has to heed. */
    HEALTH("patient.tabs.health"),
    /** What the treatment brought, and its end. */
    EVALUATION("patient.tabs.evaluation"),
    /** Papers made here and papers received. */
    DOCUMENTS("patient.tabs.documents"),
    /** Who the patient is, what may be told, and who looked. */
    DETAILS("patient.tabs.details");

    private final String captionKey;

    PatientTabGroup(String captionKey) {
        this.captionKey = captionKey;
    }

    /** Key of the caption of the tab; a single page that the user may see keeps its own. */
    public String captionKey() {
        return captionKey;
    }
}
