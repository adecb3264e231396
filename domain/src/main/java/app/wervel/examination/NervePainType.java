package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.List;
import java.util.Locale;

/** Kinds of nerve pain that the practitioner may think of (NT-01 to NT-04). */
public enum NervePainType {
    SCIATICA("NT-01", "C-RAD", "C-RAD-2"),
    LUMBAR_PLEXUS("NT-02", "C-NP-LP"),
    BRACHIAL_PLEXUS("NT-03", "C-NP-BP"),
    PHANTOM("NT-04", "C-NP-PH");

    private final String seed;
    private final List<String> rules;

    NervePainType(String seed, String... rules) {
        this.seed = seed;
        this.rules = List.of(rules);
    }

    /** Its row in the clinical reference. */
    public String seed() {
        return seed;
    }

    /** The screening rules that know its pattern, by id. */
    public List<String> rules() {
        return rules;
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
