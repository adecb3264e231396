package app.wervel.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an instrument came to.
 *
 * @param scale id of the scale, or {@code activity_1} and so on
 * @param label the patient's own name of it, for an activity; else null
 */
public record ScaleScore(String scale, @Nullable String label, BigDecimal value) {}
