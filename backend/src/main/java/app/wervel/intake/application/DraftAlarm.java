package app.wervel.intake.application;

import app.wervel.intake.IntakeId;
import app.wervel.triage.Urgency;
import java.time.LocalDate;

/**
 * An intake that nobody concluded, though its answers ask for a doctor today or at once: nothing
 * follows that alarm yet.
 */
public record DraftAlarm(IntakeId intake, Urgency urgency, LocalDate startedOn) {}
