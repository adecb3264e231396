package app.wervel.redflag.rest;

import app.wervel.redflag.application.RescreeningRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param intakeId the screening that answered it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RescreeningResource(
        UUID id,
        String source,
        String reason,
        String requiredBy,
        Instant requiredAt,
        boolean open,
        @Nullable UUID intakeId,
        @Nullable Instant fulfilledAt,
        @Nullable String withdrawalReason) {
    static RescreeningResource of(RescreeningRow row) {
        var screening = row.screening();
        return new RescreeningResource(
                row.id().value(),
                row.source().id(),
                row.reason(),
                row.requiredByName(),
                row.requiredAt(),
                row.isOpen(),
                screening == null ? null : screening.value(),
                row.fulfilledAt(),
                row.withdrawalReason());
    }
}
