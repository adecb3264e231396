package app.wervel.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score on a day, as it stands in a course.
 *
 * @param total null where the instrument has scales alone
 * @param version of the questionnaire; null: asked at the intake, which goes with every version
 */
public record MeasurePoint(
        LocalDate on,
        @Nullable BigDecimal total,
        List<ScaleScore> scales,
        @Nullable String version) {
    public MeasurePoint {
        scales = List.copyOf(scales);
    }

    /** Whether both were asked with the same version, as far as is known. */
    public boolean sameVersionAs(MeasurePoint other) {
        return version == null || other.version == null || version.equals(other.version);
    }

    Map<String, BigDecimal> byActivity() {
        return Scoring.byActivity(scales);
    }
}
