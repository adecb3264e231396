package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.BodyChartStatus;
import app.wervel.bodychart.BodyMarks;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole chart.
 *
 * @param intakeId the intake that it is part of, and is concluded with; null: drawn on its own
 * @param note what the drawing does not tell
 */
public record BodyChartDetails(
        BodyChartId id,
        long version,
        PatientId patient,
        @Nullable UUID intakeId,
        String drawnByName,
        Instant drawnAt,
        BodyChartStatus status,
        @Nullable Instant concludedAt,
        BodyMarks marks,
        @Nullable String note) {
    public boolean isDraft() {
        return status == BodyChartStatus.DRAFT;
    }
}
