package app.wervel.redflag.application;

import app.wervel.episode.application.EpisodeQueries;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.redflag.RedFlag;
import java.util.Objects;
import java.util.UUID;
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
    private final EpisodeQueries episodes;

    RedFlagReader(
            RedFlagSteps steps,
            IntakeQueries intakes,
            ConsentQueries consents,
            EpisodeQueries episodes) {
        this.steps = steps;
        this.intakes = intakes;
        this.consents = consents;
        this.episodes = episodes;
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
                consent(flag),
                intake.suggestion().decidedBy(),
                intake.suggestion().rules(),
                flag.dueOn(),
                flag.followUpOn(),
                steps.of(flag.id()));
    }

    /**
     * What the patient said last of informing the general practitioner, for the episode that came
     * of the intake or for all care.
     */
    private @Nullable Boolean consent(RedFlag flag) {
        UUID episode =
                episodes.findByIntake(flag.intake()).map(found -> found.id().value()).orElse(null);
        return switch (consents.standing(flag.patient(), ConsentScope.SHARE_WITH_GP, episode)) {
            case GIVEN -> true;
            case REFUSED, WITHDRAWN -> false;
            case NOT_ASKED -> null;
        };
    }
}
