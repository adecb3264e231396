package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.MeasurePoint;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.ScoreId;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireResponseId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is shown.
 *
 * @param id null: it was asked at the intake and stands in its answers
 * @param instrument id in the registry
 * @param version of the questionnaire; null with {@code id}
 * @param response where the answers are; null with {@code id}
 * @param how null with {@code id}
 * @param total null where there is none
 * @param notScored why there is no score; null: there is one
 * @param replaces the score that this one took the place of, or null
 * @param replaced whether another took the place of this one
 * @param reason why it replaces another, or null
 */
public record ScoreRow(
        @Nullable ScoreId id,
        EpisodeId episode,
        String instrument,
        @Nullable String version,
        String language,
        LocalDate takenOn,
        MeasureMoment moment,
        @Nullable QuestionnaireResponseId response,
        @Nullable FilledHow how,
        @Nullable BigDecimal total,
        @Nullable Reason notScored,
        List<ScaleScore> scales,
        String recordedByName,
        Instant recordedAt,
        @Nullable ScoreId replaces,
        boolean replaced,
        @Nullable String reason) {
    public ScoreRow {
        scales = List.copyOf(scales);
    }

    public boolean isFromIntake() {
        return id == null;
    }

    /** As a point of a course; empty when there is no score. */
    public Optional<MeasurePoint> point() {
        return notScored == null
                ? Optional.of(new MeasurePoint(takenOn, total, scales, version))
                : Optional.empty();
    }
}
