package app.wervel.redflag.rest;

import app.wervel.redflag.application.RedFlagRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A red flag in the list of a patient's. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RedFlagListResource(
        UUID id,
        long version,
        UUID intakeId,
        String urgency,
        String state,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable LocalDate followUpOn,
        boolean overdue,
        boolean blocksTreatment) {
    static RedFlagListResource of(RedFlagRow row, LocalDate today) {
        return new RedFlagListResource(
                row.id().value(),
                row.version(),
                row.intake().value(),
                row.urgencyId(),
                row.state().id(),
                row.openedAt(),
                row.dueOn(),
                row.followUpOn(),
                row.isOverdue(today),
                row.blocksTreatment(today));
    }
}
