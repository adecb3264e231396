package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.patient.PatientId;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** The handout that stands beside a plan. Implemented above, by the feature that prints. */
@NamedInterface("navigation")
public interface HandoutPanel {
    /**
     * @param draft whether each page says that it is a draft
     */
    Sheet create(PatientId patient, CarePlanId plan, CarePlanStatus status, boolean draft);

    /** The sheet of one plan. */
    interface Sheet {
        Component component();

        /** The plan changed: shows the sheet as it is now, soon. */
        void refresh(CarePlanStatus status, boolean draft);

        /** Runs shortly after the sheet was printed. */
        void onPrinted(Runnable action);
    }
}
