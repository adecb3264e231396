package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Kinds of nerve pain that the practitioner may think of (NT-01 to NT-04). */
public enum NervePainType {
    SCIATICA("NT-01"),
    LUMBAR_PLEXUS("NT-02"),
    BRACHIAL_PLEXUS("NT-03"),
    PHANTOM("NT-04");

    private final String seed;

    NervePainType(String seed) {
        this.seed = seed;
    }

    /** Its row in the clinical reference. */
    public String seed() {
        return seed;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static NervePainType fromId(String id) {
        for (NervePainType value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
