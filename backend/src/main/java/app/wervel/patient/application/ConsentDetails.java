package app.wervel.patient.application;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentId;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.ConsentWay;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said when asked for consent.
 *
 * @param episode the episode of care it is for; null: all care
 * @param origin the record in which it was said, for example an intake; null: nowhere else
 * @param withdrawal null: not withdrawn
 */
public record ConsentDetails(
        ConsentId id,
        long version,
        PatientId patient,
        @Nullable UUID episode,
        @Nullable UUID origin,
        ConsentScope scope,
        boolean given,
        LocalDate saidOn,
        ConsentWay way,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {
    public record Withdrawal(
            LocalDate on,
            ConsentWay way,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    static ConsentDetails of(Consent consent) {
        return new ConsentDetails(
                consent.id(),
                Objects.requireNonNull(consent.version()),
                consent.patient(),
                consent.episode(),
                consent.origin(),
                consent.scope(),
                consent.given(),
                consent.saidOn(),
                consent.way(),
                consent.note(),
                consent.recordedByName(),
                consent.recordedAt(),
                withdrawal(consent));
    }

    private static @Nullable Withdrawal withdrawal(Consent consent) {
        LocalDate on = consent.withdrawnOn();
        return on == null
                ? null
                : new Withdrawal(
                        on,
                        Objects.requireNonNull(consent.withdrawnWay()),
                        consent.withdrawnNote(),
                        Objects.requireNonNull(consent.withdrawnByName()),
                        Objects.requireNonNull(consent.withdrawnAt()));
    }

    public ConsentStanding standing() {
        if (!given) {
            return ConsentStanding.REFUSED;
        }
        return withdrawal == null ? ConsentStanding.GIVEN : ConsentStanding.WITHDRAWN;
    }
}
