package app.wervel.redflag.application;

import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeQueries;
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

    RedFlagReader(RedFlagSteps steps, IntakeQueries intakes) {
        this.steps = steps;
        this.intakes = intakes;
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
                consent(intake),
                intake.suggestion().decidedBy(),
                intake.suggestion().rules(),
                flag.dueOn(),
                flag.followUpOn(),
                steps.of(flag.id()));
    }

    /** What the patient said last: at the conclusion, or else at the start. */
    private static @Nullable Boolean consent(IntakeDetails intake) {
        var concluded = Objects.requireNonNull(intake.conclusion());
        Boolean said = concluded.conclusion().consentToInformGp();
        return said == null ? intake.draft().consentToInformGp() : said;
    }
}
