package app.wervel.documents.ui;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.redflag.application.RedFlagService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The red flag that a request to a doctor belongs to: that it was printed is kept there. */
@Component
class AlarmOfLetter {
    private final RedFlagQueries queries;
    private final RedFlagService flags;
    private final CurrentUser currentUser;

    AlarmOfLetter(RedFlagQueries queries, RedFlagService flags, CurrentUser currentUser) {
        this.queries = queries;
        this.flags = flags;
        this.currentUser = currentUser;
    }

    /** Empty where nothing is open, or is not this user's to follow. */
    Optional<RedFlagRow> find(PatientId patient, IntakeId intake) {
        return currentUser.get().may(Permission.REDFLAG_WRITE)
                ? queries.openOf(patient).stream()
                        .filter(flag -> flag.intake().equals(intake))
                        .findFirst()
                : Optional.empty();
    }

    void opened(RedFlagRow flag, String language, String addressee) {
        flags.letterOpened(flag.intake(), language, addressee);
    }
}
