package app.wervel.intake.ui;

import app.wervel.triage.Urgency;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Offers an appointment of one's own beside the conclusion. It never stands for reaching the
 * doctor; in an emergency there is none to offer.
 */
class OwnAppointmentPart extends Section {
    private static final long serialVersionUID = 1L;

    final Button plan =
            new Button(
                    getTranslation("intake.appointment.plan"), VaadinIcon.CALENDAR_CLOCK.create());

    OwnAppointmentPart(Urgency concluded, Runnable plan) {
        addClassNames("card", "own-appointment");
        add(new H2(getTranslation("intake.appointment")));
        if (concluded == Urgency.EMERGENCY_NOW) {
            add(new Paragraph(getTranslation("intake.appointment.emergency")));
            return;
        }
        if (concluded.isAtLeast(Urgency.GP_SOON)) {
            add(new Paragraph(getTranslation("intake.appointment.task-stays")));
        }
        this.plan.addClickListener(click -> plan.run());
        add(this.plan);
    }
}
