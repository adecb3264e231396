package app.wervel.patient.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said when asked for consent, as it is typed.
 *
 * @param scope id of a {@link app.wervel.patient.ConsentScope}
 * @param given yes or no; required
 * @param saidOn today or earlier; null: today
 * @param way {@code spoken} or {@code written}; null: spoken
 * @param note in words; for a reserved or special act which one it is
 * @param episode the episode of care it is for; null: all care
 */
public record ConsentData(
        @Nullable String scope,
        @Nullable Boolean given,
        @Nullable LocalDate saidOn,
        @Nullable String way,
        @Nullable String note,
        @Nullable UUID episode) {
    /** Said today, for all care. */
    public static ConsentData spoken(String scope, boolean given) {
        return new ConsentData(scope, given, null, null, null, null);
    }
}
