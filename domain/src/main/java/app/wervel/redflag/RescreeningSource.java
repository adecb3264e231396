package app.wervel.redflag;

import java.util.Locale;

/** Where it came to light that symptoms are new or have changed (rule R-NEW-1). */
public enum RescreeningSource {
    /** The note of an encounter. */
    NOTE,
    /** The diary that the patient kept at home. */
    DIARY,
    BY_HAND;

    /** The name in texts and in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
