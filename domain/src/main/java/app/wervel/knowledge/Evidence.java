package app.wervel.knowledge;

import java.util.Arrays;
import java.util.Locale;

/** How well a statement is founded; said in words, never as a number. */
public enum Evidence {
    /** By guidelines or reviews that were read. */
    SUPPORTED,
    /** Weak, indirect, or guidelines differ. */
    LIMITED,
    /** Guidelines or research say otherwise, or nobody gives a ground. */
    CONTRADICTED,
    /** Not found in a source that was read; shown as such, never as a fact. */
    NOT_VERIFIED;

    /** As in files and texts: {@code not-verified}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Evidence fromId(String id) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No evidence is called " + id));
    }
}
