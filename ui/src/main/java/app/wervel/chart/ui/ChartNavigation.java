package app.wervel.chart.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientPage;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Opens the patient's page for features below. */
@Component
@NamedInterface("navigation")
public class ChartNavigation implements PatientPage {
    @Override
    public void open(PatientId patient, @Nullable String tab) {
        var address =
                tab == null
                        ? new RouteParameters("patient", patient.value().toString())
                        : ChartView.address(patient, tab);
        UI.getCurrent().navigate(ChartView.class, address);
    }
}
