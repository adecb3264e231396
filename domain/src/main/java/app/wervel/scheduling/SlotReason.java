package app.wervel.scheduling;

import java.util.Locale;

/** Why a slot was chosen for a series, said in one line. */
public enum SlotReason {
    PREFERRED_PRACTITIONER,
    SAME_PRACTITIONER,
    SAME_ROOM,
    EVEN_SPACING,
    FIRST_FREE,
    CLOSES_GAP,
    OTHER_PRACTITIONER,
    OTHER_DAY_OF_WEEK,
    WEEK_LATER;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
