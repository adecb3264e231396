package app.wervel.redflag.application;

import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.redflag.RedFlag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a whole red flag together: what raised it is read from the intake's conclusion, which never
 * changes. Writes no access log of its own: its callers do.
 */
@Component
class RedFlagReader {
    private final RedFlagSteps steps;
    private final IntakeQueries intakes;
    private final ConsentQueries consents;

    RedFlagReader(RedFlagSteps steps, IntakeQueries intakes, ConsentQueries consents) {
        this.steps = steps;
        this.intakes = intakes;
        this.consents = consents;
    }

    RedFlagDetails details(RedFlag flag) {
        IntakeDetails intake = intakes.get(flag.intake());
        var concluded = Objects.requireNonNull(intake.conclusion());
        return new RedFlagDetails(
                flag.id(),
                Objects.requireNonNull(flag.version()),
                flag.patient(),
                flag.intake(),
                flag.suggestedUrgency(),
                flag.urgency(),
                flag.state(),
                flag.openedAt(),
                concluded.concludedByName(),
                concluded.conclusion(),
                consent(flag.patient()),
                intake.suggestion().decidedBy(),
                intake.suggestion().rules(),
                flag.dueOn(),
                flag.followUpOn(),
                steps.of(flag.id()));
    }

    /** What the patient said last of informing the general practitioner. */
    private @Nullable Boolean consent(PatientId patient) {
        return switch (consents.standing(patient, ConsentScope.SHARE_WITH_GP, null)) {
            case GIVEN -> true;
            case REFUSED, WITHDRAWN -> false;
            case NOT_ASKED -> null;
        };
    }
}
