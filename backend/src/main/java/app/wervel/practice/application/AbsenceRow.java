package app.wervel.practice.application;

import app.wervel.practice.AbsenceId;
import app.wervel.practice.AbsenceKind;
import app.wervel.practice.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a practitioner sees nobody. */
public record AbsenceRow(
        AbsenceId id,
        long version,
        UserId practitioner,
        Instant start,
        Instant end,
        AbsenceKind kind,
        @Nullable String note) {}
