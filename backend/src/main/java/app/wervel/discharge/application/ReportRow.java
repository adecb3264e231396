package app.wervel.discharge.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that went out. */
public record ReportRow(
        UUID id,
        ReportKind kind,
        ReportRecipient recipient,
        @Nullable String addressee,
        String language,
        Instant printedAt,
        String printedBy) {}
