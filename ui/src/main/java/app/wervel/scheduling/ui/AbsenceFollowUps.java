package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import app.wervel.scheduling.Period;
import app.wervel.shell.AbsenceFollowUp;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens the list of who must come at another time. */
@Component
class AbsenceFollowUps implements AbsenceFollowUp {
    private final DeskTools tools;

    AbsenceFollowUps(DeskTools tools) {
        this.tools = tools;
    }

    @Override
    public void show(UserId practitioner, Instant start, Instant end) {
        var affected = tools.series().affectedBy(practitioner, new Period(start, end));
        if (!affected.isEmpty()) {
            new AbsenceEffectsDialog(tools, affected).open();
        }
    }
}
