package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** A tab of the patient's page. Each feature offers its own as a bean. */
@NamedInterface("navigation")
public interface PatientTab {
    /** From left to right. */
    int order();

    /** Its name in the address, for example {@code intake}. */
    String name();

    /** Key of its caption. */
    String captionKey();

    /** Who may see it. */
    Permission permission();

    /** A fresh component; built only when the tab is opened. */
    Component create(PatientId patient);
}
