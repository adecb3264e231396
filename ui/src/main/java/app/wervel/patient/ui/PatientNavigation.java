package app.wervel.patient.ui;

import app.wervel.shell.DrawerEntry;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.NamedInterface;

/** The ways into this feature. */
@Configuration
@NamedInterface("navigation")
public class PatientNavigation {
    @Bean
    DrawerEntry patientsEntry() {
        return new DrawerEntry(30, "patient.drawer", VaadinIcon.USERS, PatientListView.class);
    }

    public static void openNewPatient() {
        UI.getCurrent().navigate(NewPatientView.class);
    }
}
