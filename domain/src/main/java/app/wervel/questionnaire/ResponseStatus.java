package app.wervel.questionnaire;

import java.util.Locale;

public enum ResponseStatus {
    /** May lack anything. */
    DRAFT,
    /** Stays as it is; a mistake is corrected by a later response in its place. */
    COMPLETE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
