package app.wervel.shared.application;

import app.wervel.shared.FieldChecks;

/** Which slice of a list is wanted: page from 0, size 1 to 200. */
public record PageRequest(int page, int size) {
    public static final int MAX_SIZE = 200;

    /**
     * @throws app.wervel.shared.InvalidInput {@code page.out-of-range}
     */
    public PageRequest {
        var checks = new FieldChecks();
        checks.require(page >= 0 && page <= 1_000_000, "page", "page.out-of-range");
        checks.require(size >= 1 && size <= MAX_SIZE, "size", "page.out-of-range");
        checks.throwIfAny();
    }

    public long offset() {
        return (long) page * size;
    }
}
