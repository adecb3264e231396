package app.wervel.scheduling.ui;

import java.util.Arrays;
import java.util.Locale;

/** The ways to look at the agenda. */
enum AgendaMode {
    DAY,
    WEEK,
    MONTH,
    ROOMS,
    LIST;

    /** As addresses and the keys of texts write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The day for what nobody knows: addresses are typed and kept. */
    static AgendaMode of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst().orElse(DAY);
    }

    /** Weeks and months of twenty people at once are no picture; they are one practitioner's. */
    boolean isOfOne() {
        return this == WEEK || this == MONTH;
    }
}
