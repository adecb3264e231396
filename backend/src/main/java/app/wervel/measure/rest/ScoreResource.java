package app.wervel.measure.rest;

import app.wervel.measure.application.ScoreRow;
import app.wervel.questionnaire.FilledHow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id null: it was asked at the intake
 * @param version of the questionnaire; null with {@code id}
 * @param notScored why there is no score, or null
 */
record ScoreResource(
        @Nullable UUID id,
        String instrument,
        @Nullable String version,
        String language,
        LocalDate takenOn,
        String moment,
        @Nullable String how,
        @Nullable BigDecimal total,
        List<ScaleResource> scales,
        @Nullable String notScored,
        String recordedBy,
        Instant recordedAt,
        @Nullable UUID replaces,
        boolean replaced,
        @Nullable String reason) {
    static ScoreResource of(ScoreRow row) {
        var id = row.id();
        var replaces = row.replaces();
        var notScored = row.notScored();
        FilledHow how = row.how();
        return new ScoreResource(
                id == null ? null : id.value(),
                row.instrument(),
                row.version(),
                row.language(),
                row.takenOn(),
                row.moment().id(),
                how == null ? null : how.id(),
                row.total(),
                row.scales().stream()
                        .map(scale ->
                                new ScaleResource(scale.scale(), scale.label(), scale.value()))
                        .toList(),
                notScored == null ? null : notScored.id(),
                row.recordedByName(),
                row.recordedAt(),
                replaces == null ? null : replaces.value(),
                row.replaced(),
                row.reason());
    }

    /**
     * @param label the patient's own name of an activity, or null
     */
    record ScaleResource(String scale, @Nullable String label, BigDecimal value) {}
}
