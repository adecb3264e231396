package app.wervel.redflag.ui;

import app.wervel.intake.IntakeId;
import app.wervel.intake.ui.IntakeFollowUpPanel;
import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The red flag of an intake, on the intake's own page. */
@org.springframework.stereotype.Component
class IntakeRedFlag implements IntakeFollowUpPanel {
    private final RedFlagTools tools;

    IntakeRedFlag(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> of(IntakeId intake, Runnable closed) {
        if (!tools.currentUser().get().may(Permission.REDFLAG_READ)) {
            return Optional.empty();
        }
        return tools.queries()
                .findByIntake(intake)
                .map(id -> {
                    var flag = tools.queries().get(id);
                    var patient = tools.patients().get(flag.patient());
                    return new RedFlagPanel(
                            tools, flag, patient, IntakeNavigation::toAnswers, closed);
                });
    }
}
