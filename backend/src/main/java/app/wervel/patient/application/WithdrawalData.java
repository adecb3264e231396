package app.wervel.patient.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a patient takes a consent back, as it is typed.
 *
 * @param on today or earlier, not before the consent; null: today
 * @param way {@code spoken} or {@code written}; null: spoken
 * @param note in words, or null
 */
public record WithdrawalData(@Nullable LocalDate on, @Nullable String way, @Nullable String note) {
    public static final WithdrawalData SPOKEN_TODAY = new WithdrawalData(null, null, null);
}
