package app.wervel.exercise;

import java.util.Locale;

/** Whether somebody who can judge it approved a translation. */
public enum TranslationState {
    /** Nobody did: it is printed only beside the Dutch. */
    NOT_REVIEWED,
    /** Somebody approved an earlier text; this one nobody did. */
    CHANGED,
    REVIEWED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
