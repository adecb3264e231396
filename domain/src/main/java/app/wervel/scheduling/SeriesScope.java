package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much of a series a change is about: this appointment, it and those after it, or all that are
 * still to come.
 */
public enum SeriesScope {
    THIS,
    FOLLOWING,
    ALL;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code series.scope-unknown}
     */
    public static SeriesScope fromId(String id) {
        return Arrays.stream(values())
                .filter(scope -> scope.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("series.scope-unknown"));
    }
}
