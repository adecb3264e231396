package app.wervel.practice;

import java.util.Locale;

/** Why a practitioner sees nobody for a while. */
public enum AbsenceKind {
    HOLIDAY,
    ILLNESS,
    COURSE,
    MEETING,
    OTHER;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
