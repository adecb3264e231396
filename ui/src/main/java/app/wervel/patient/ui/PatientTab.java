package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A page under the tabs of the patient's page. Each feature offers its own as a bean; it has an
 * address and a permission of its own, also where it shares a tab with others.
 */
@NamedInterface("navigation")
public interface PatientTab {
    /** From left to right; a tab that is shared stands where its first page would. */
    int order();

    /** With which others it shares a tab; null for a tab of its own. */
    default @Nullable PatientTabGroup group() {
        return null;
    }

    /** Its name in the address, for example {@code intake}. */
    String name();

    /** Key of its caption. */
    String captionKey();

    /** Who may see it. */
    Permission permission();

    /** A fresh component; built only when the tab is opened. */
    Component create(PatientId patient);
}
