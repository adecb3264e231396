package app.wervel.redflag;

import java.util.Locale;

/** How far the contact with a doctor is. It only goes forward. */
public enum RedFlagState {
    /** No doctor knows of it yet. */
    OPEN,
    /** A doctor was told, or a letter is on its way. */
    INFORMED,
    /** A doctor answered; what follows from it has still to be decided. */
    ANSWERED,
    CLOSED;

    /** The name in texts and in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAnswered() {
        return this == ANSWERED || this == CLOSED;
    }
}
