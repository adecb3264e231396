package app.wervel.shared;

/** Somebody changed the record since it was read. Nothing was written; the caller reloads. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion(String what, long expected, long actual) {
        super(
                "%s has version %d, but the change was made on version %d. Reload it."
                        .formatted(what, actual, expected));
    }
}
