package app.wervel.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.triage.Urgency;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An own appointment is offered beside a conclusion, never instead of reaching a doctor. */
@ApplicationTest
class OwnAppointmentPartIT extends SpringBrowserlessTest {
    private final AtomicInteger planned = new AtomicInteger();

    @Test
    void anEmergencyOffersNoneAndSaysWhy() {
        var part = part(Urgency.EMERGENCY_NOW);

        assertThat(part.plan.getParent()).isEmpty();
        assertThat(text(part)).contains("plannen we geen eigen afspraak");
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"SAME_DAY", "GP_SOON"})
    void besideADoctorToReachItIsOfferedAndTheTaskStays(Urgency urgency) {
        var part = part(urgency);

        part.plan.click();

        assertThat(planned).hasValue(1);
        assertThat(text(part)).contains("blijft open");
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"NONE", "GP_IF_PERSISTS", "GP_ROUTINE"})
    void withoutATaskNothingIsSaidOfOne(Urgency urgency) {
        var part = part(urgency);

        part.plan.click();

        assertThat(planned).hasValue(1);
        assertThat(text(part)).doesNotContain("taak");
    }

    private OwnAppointmentPart part(Urgency urgency) {
        var part = new OwnAppointmentPart(urgency, planned::incrementAndGet);
        UI.getCurrent().add(part);
        return part;
    }

    private static String text(OwnAppointmentPart part) {
        return part.getElement().getTextRecursively();
    }
}
