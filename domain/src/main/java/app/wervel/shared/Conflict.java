package app.wervel.shared;

import java.util.List;

/**
 * The request met a state that somebody else made: the same thing exists already. Unlike {@link
 * StaleVersion} a reload does not help; the caller has to choose. The details stand in the code's
 * text and are no patient data (a room's name, a time).
 */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> details;

    public Conflict(String code) {
        this(code, List.of());
    }

    public Conflict(String code, List<String> details) {
        super(details.isEmpty() ? code : code + " " + details);
        this.code = code;
        this.details = List.copyOf(details);
    }

    public String code() {
        return code;
    }

    /** What the code's text names, in its order. */
    public List<String> details() {
        return details;
    }
}
