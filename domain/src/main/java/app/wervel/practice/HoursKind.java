package app.wervel.practice;

import java.util.Locale;

/** What a block of the week is: work, or a break inside it. */
public enum HoursKind {
    WORK,
    BREAK;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
