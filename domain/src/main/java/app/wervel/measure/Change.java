package app.wervel.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a score. It says what was measured; what that means, the practitioner says.
 *
 * @param label the patient's name of an activity, or null for the whole
 * @param scale id of the scale
 * @param improvement in points; negative: worse
 * @param matters whether the improvement is as large as the change that matters; null: no such
 *     change is known, or the versions differ
 * @param sameVersion whether both scores were asked with the same version
 */
public record Change(
        String scale,
        @Nullable String label,
        BigDecimal before,
        BigDecimal now,
        BigDecimal improvement,
        @Nullable Boolean matters,
        boolean sameVersion) {
    /**
     * The changes that can be told: of the total, of each scale, or of each activity that was
     * scored both times. The mean of activities is compared only when they were the same ones.
     */
    public static List<Change> between(
            Instrument instrument, MeasurePoint before, MeasurePoint now) {
        List<Change> changes = new ArrayList<>();
        boolean comparable =
                instrument.scoring() != ScoringMethod.ACTIVITIES
                        || before.byActivity().keySet().equals(now.byActivity().keySet());
        BigDecimal from = before.total();
        BigDecimal to = now.total();
        if (comparable && from != null && to != null) {
            changes.add(of(instrument, Scale.TOTAL, null, from, to, before.sameVersionAs(now)));
        }
        Map<String, BigDecimal> activities = before.byActivity();
        for (ScaleScore scale : now.scales()) {
            Optional<BigDecimal> earlier =
                    scale.label() == null
                            ? before.scales().stream()
                                    .filter(each -> each.scale().equals(scale.scale()))
                                    .map(ScaleScore::value)
                                    .findFirst()
                            : Optional.ofNullable(
                                    activities.get(Scoring.activityKey(scale.label())));
            earlier.ifPresent(value ->
                    changes.add(
                            of(
                                    instrument,
                                    scale.scale(),
                                    scale.label(),
                                    value,
                                    scale.value(),
                                    before.sameVersionAs(now))));
        }
        return List.copyOf(changes);
    }

    private static Change of(
            Instrument instrument,
            String scale,
            @Nullable String label,
            BigDecimal before,
            BigDecimal now,
            boolean sameVersion) {
        ImportantChange important = instrument.change();
        boolean known = important != null && sameVersion && scale.equals(Scale.TOTAL);
        return new Change(
                scale,
                label,
                before,
                now,
                instrument.direction().improvement(before, now),
                known && important != null
                        ? (Boolean) important.isReached(instrument.direction(), before, now)
                        : null,
                sameVersion);
    }
}
