package app.wervel.intake.application;

import app.wervel.intake.AccessPath;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.Screening;
import app.wervel.triage.Classification;
import app.wervel.triage.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intake in a patient's list.
 *
 * @param screening null while it is a draft, as all that was concluded
 */
public record IntakeRow(
        IntakeId id,
        Instant startedAt,
        String practitionerName,
        AccessPath access,
        IntakeFormId form,
        IntakeStatus status,
        @Nullable String requestForHelp,
        @Nullable Screening screening,
        @Nullable Urgency urgency,
        @Nullable Classification classification,
        @Nullable Instant concludedAt,
        boolean alarmOpen) {}
