package app.wervel.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How things stand with a patient's consent for something. */
public enum ConsentStanding {
    NOT_ASKED,
    GIVEN,
    REFUSED,
    WITHDRAWN;

    /** By when the patient last said something of it; a withdrawal is such a moment. */
    public static final Comparator<Consent> SAID_FIRST =
            Comparator.comparing(ConsentStanding::saidLastOn)
                    .thenComparing(ConsentStanding::recordedLastAt)
                    .thenComparing(consent -> consent.id().value().toString());

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean allows() {
        return this == GIVEN;
    }

    /**
     * How things stand, by what was said last. Who consents for all care can still refuse for one
     * episode, and the other way round: what was said for another episode does not count. Taking a
     * consent back is said on the day of the withdrawal, so that no yes from before it stays in
     * force.
     *
     * @param consents all of one patient, in any order
     * @param episode null: for no episode in particular
     */
    public static ConsentStanding of(
            List<Consent> consents, ConsentScope scope, @Nullable UUID episode) {
        return latest(consents, scope, episode).map(Consent::standing).orElse(NOT_ASKED);
    }

    /** What was said last for that, or empty when it was not asked. */
    public static Optional<Consent> latest(
            List<Consent> consents, ConsentScope scope, @Nullable UUID episode) {
        return consents.stream()
                .filter(consent -> consent.scope() == scope)
                .filter(consent -> consent.episode() == null || consent.episode().equals(episode))
                .max(SAID_FIRST);
    }

    private static LocalDate saidLastOn(Consent consent) {
        return Objects.requireNonNullElse(consent.withdrawnOn(), consent.saidOn());
    }

    private static Instant recordedLastAt(Consent consent) {
        return Objects.requireNonNullElse(consent.withdrawnAt(), consent.recordedAt());
    }
}
