package app.wervel.encounter;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What kind of contact it was. */
public enum EncounterKind {
    INTAKE,
    TREATMENT,
    EVALUATION,
    HOME_VISIT,
    VIDEO,
    TELEPHONE;

    /** Whether it is one of the treatments that a referral is for: a telephone call is not. */
    public boolean countsAsTreatment() {
        return this != TELEPHONE;
    }

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code encounter.kind-unknown}
     */
    public static EncounterKind fromId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("encounter.kind-unknown"));
    }
}
