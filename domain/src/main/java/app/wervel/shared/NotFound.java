package app.wervel.shared;

/** There is no such record, or none that this user may know of. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("There is no such " + what + ".");
    }
}
