package app.wervel.practice;

import java.util.Locale;

/** Whose public holidays count. */
public enum Country {
    NL,
    BE;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
