package app.wervel.shared;

/**
 * The request met a state that somebody else made: the same thing exists already. Unlike {@link
 * StaleVersion} a reload does not help; the caller has to choose.
 */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public Conflict(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
