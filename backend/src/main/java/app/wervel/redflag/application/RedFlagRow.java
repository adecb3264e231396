package app.wervel.redflag.application;

import app.wervel.intake.IntakeId;
import app.wervel.redflag.RedFlag;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagState;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A red flag of a patient, without its steps. */
public record RedFlagRow(
        RedFlagId id,
        long version,
        IntakeId intake,
        Urgency urgency,
        RedFlagState state,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable LocalDate followUpOn) {
    /** The name of the urgency in the rule catalogue. */
    public String urgencyId() {
        return urgency.id();
    }

    public boolean isEmergency() {
        return urgency == Urgency.EMERGENCY_NOW;
    }

    /** An emergency or a contact today. */
    public boolean isAlarm() {
        return urgency.isAtLeast(Urgency.SAME_DAY);
    }

    /** An alarm, or the general practitioner of this week. */
    public boolean isTask() {
        return urgency.isAtLeast(Urgency.GP_SOON);
    }

    public boolean isOpen() {
        return state != RedFlagState.CLOSED;
    }

    public boolean isOverdue(LocalDate today) {
        return RedFlag.isOverdue(state, dueOn, today);
    }

    public boolean blocksTreatment(LocalDate today) {
        return RedFlag.blocksTreatment(urgency, state, dueOn, today);
    }
}
