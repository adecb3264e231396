package app.wervel.encounter;

import java.util.Locale;

/** How far the note of an encounter has come. */
public enum EncounterStatus {
    /** Being written: saved, but not yet part of the record. */
    DRAFT,
    SIGNED,
    /** Signed by mistake, for example in the wrong record. It stays, and counts for nothing. */
    ENTERED_IN_ERROR;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
