package app.wervel.messages;

import java.util.Locale;

/** What a message to a patient is about. */
public enum MessageKind {
    CONFIRMATION,
    CHANGE,
    CANCELLATION,
    REMINDER;

    /** As texts' keys write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
